package import Annotations

/// One entity as tables and dumps give it, before it is compiled.
package struct KnowledgeEntry: Hashable, Sendable {
    /// A name and what it is to the entity.
    package struct Name: Hashable, Sendable {
        /// The name as it is written.
        package var text: String
        /// What it is to the entity.
        package var role: NameRole

        /// A name.
        package init(_ text: String, _ role: NameRole) {
            self.text = text
            self.role = role
        }
    }

    /// A person's term in an office.
    package struct Term: Hashable, Sendable {
        /// The office's title.
        package var title: String
        /// The state or organisation it belongs to.
        package var jurisdiction: EntityID?
        /// The first day.
        package var start: CalendarDate?
        /// The last day, in the sense of `endKind`.
        package var end: CalendarDate?
        /// How the end is known.
        package var endKind: Office.End

        /// A term.
        package init(
            title: String, jurisdiction: EntityID?, start: CalendarDate?, end: CalendarDate?,
            endKind: Office.End = .exact
        ) {
            self.title = title
            self.jurisdiction = jurisdiction
            self.start = start
            self.end = end
            self.endKind = endKind
        }
    }

    /// The entity's id.
    package var id: EntityID
    /// What it is.
    package var kind: EntityKind
    /// What it is more exactly, see ``KnowledgeEntity/type``.
    package var type = ""
    /// The name it is shown with.
    package var label: String
    /// All other names.
    package var names: [Name] = []
    /// The state or organisation it belongs to.
    package var country: EntityID?
    /// A person's gender.
    package var gender = KnowledgeEntity.Gender.unknown
    /// Birth or founding.
    package var born: CalendarDate?
    /// Death or dissolution.
    package var died: CalendarDate?
    /// How much news speak of it, 0 to 1; nil where the table does not say.
    package var prior: Double?
    /// A person's offices.
    package var offices: [Term] = []
    /// Names that the entity shall not have, though another layer gives them.
    package var removedNames: [String] = []

    /// An entry with what every entry has.
    package init(id: EntityID, kind: EntityKind, label: String) {
        self.id = id
        self.kind = kind
        self.label = label
    }
}
