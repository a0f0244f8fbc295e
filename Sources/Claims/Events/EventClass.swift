/// A kind of event that claims are about ("deploy-troops"), one of `events.tsv`.
package struct EventClass: Hashable, Sendable {
    /// Its name, a verb and a noun, as claims carry it.
    package var name: String
    /// The type of the PLOVER ontology that it belongs to (`MOBILIZE`), or `OTHER`.
    package var ploverType: String
    /// Whether its parties stand on one level (meetings, treaties): then their order is no part of
    /// the claim.
    package var isSymmetric: Bool
    /// Whether only states and organisations do such things: a person stands for the state that he
    /// or she serves.
    package var isActOfState: Bool
    /// How a noun of the class is put as a sentence (`deploy troops [to *]`): the verb's lemma,
    /// what follows, and in brackets what is added for the other parties, `*`; nil for none.
    package var template: String?
}

/// What an argument is to the word that names an event.
package enum EventRole: Hashable, Sendable {
    /// The doer: a verb's subject, a noun's possessor or nationality, "by …".
    case subject
    /// A verb's object, the subject of a passive, a noun's "of …" or its first part.
    case object
    /// The indirect object ("sold *it* syrup").
    case indirect
    /// Who the object belongs to, where that is not the doer ("*Ukraine's* airspace").
    case owner
    /// Who a purpose clause names ("to help *Russia*").
    case helped
    /// What stands after a preposition, by its lemma.
    case preposition(String)

    init(_ name: some StringProtocol) {
        switch name {
        case "subj": self = .subject
        case "obj": self = .object
        case "iobj": self = .indirect
        case "owner": self = .owner
        case "help": self = .helped
        default: self = .preposition(String(name))
        }
    }
}

/// One way to say an event: trigger words, what must stand with them, and who the parties are.
package struct EventPattern: Hashable, Sendable {
    /// What kind of word the trigger is.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A verb.
        case verb
        /// A noun that names the event ("deployment").
        case noun
        /// An adjective or noun after a form of "be" ("is a member of").
        case predicate = "is"
    }

    /// Something that must be so for the pattern to hold.
    package enum Condition: Hashable, Sendable {
        /// An argument in this role has one of these head lemmas; without words, just is there.
        case has(EventRole, words: Set<String>?)
        /// No argument stands in this role.
        case lacks(EventRole)
        /// The verb has this particle.
        case particle(String)
    }

    /// What kind of word the trigger is.
    package var kind: Kind
    /// The class's index in the lexicon.
    package var eventClass: Int
    /// What must be so.
    package var conditions: [Condition]
    /// Where the doer stands: the first role that is filled.
    package var agent: [EventRole]
    /// Where the other parties stand; a later tier counts only where the earlier ones are empty.
    package var objects: [[EventRole]]

    /// Whether it says what the object is.
    var namesObjects: Bool {
        conditions.contains { if case .has(.object, .some) = $0 { true } else { false } }
    }

    /// Whether it says what the verb says of its subject or object ("found *guilty*").
    var namesComplement: Bool {
        conditions.contains {
            if case .has(.preposition("comp"), .some) = $0 { true } else { false }
        }
    }

    /// How narrow it is: two for each condition that names words, one for the others.
    var specificity: Int {
        conditions.reduce(0) { sum, condition in
            switch condition {
            case .has(_, nil), .lacks: sum + 1
            case .has, .particle: sum + 2
            }
        }
    }
}

/// A word that says nothing itself but how the event below it is meant ("plans to", "failed to").
package struct Operator: Hashable, Sendable {
    /// Whether it negates what is below.
    package var isNegative: Bool
    /// How it puts what is below; nil where it leaves that open.
    package var modality: String?
}
