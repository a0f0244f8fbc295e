/// Collects an entity's names: sorts out doubles and tells acronyms, family names and other names
/// apart.
package struct NameCollector {
    private let label: String
    /// The names so far.
    package private(set) var names: [KnowledgeEntry.Name] = []
    private var keys: Set<[UInt8]> = []

    /// A collector for an entity that is shown as `label`.
    package init(label: String) {
        self.label = label
        _ = isNew(label)
    }

    /// Adds `texts` in `role`; aliases that look like acronyms become such.
    package mutating func add(_ texts: [String], _ role: NameRole) {
        for text in texts where isName(text) {
            let role = role == .alias && isAcronym(text) ? .acronym : role
            if role == .alias || role == .foreign {
                guard text.contains(where: \.isUppercase), text.contains(where: isLatin),
                    isNew(text)
                else { continue }
            }
            let name = KnowledgeEntry.Name(text, role)
            if !names.contains(name) { names.append(name) }
        }
    }

    /// Adds the aliases of a person: single words of the name are family names (or what the person
    /// is called by).
    package mutating func add(personal texts: [String]) {
        let parts = Set(label.split(separator: " ").map(String.init))
        add(texts.filter { !parts.contains($0) }, .alias)
        add(texts.filter { parts.contains($0) }, .surname)
        let words = label.split(separator: " ")
        let short = words.enumerated().filter { place, word in
            !(place > 0 && place < words.count - 1 && word.count == 2 && word.last == ".")
        }
        if short.count < words.count {
            add([short.map(\.element).joined(separator: " ")], .alias)
        }
    }

    private func isName(_ text: String) -> Bool {
        text.unicodeScalars.count > 1 && text.utf8.count <= 120
            && !text.contains("%") && text != label
    }

    /// Whether no name of the same key is known, or one in capitals that this one is not in.
    private mutating func isNew(_ text: String) -> Bool {
        let key = NameKey.key(of: text)
        let shape = LetterCase(text.utf8).shape(isOneWord: !key.contains(0x20))
        return keys.insert(key + [shape.rawValue]).inserted
    }

    private func isLatin(_ letter: Character) -> Bool {
        letter.isLetter && letter.unicodeScalars.allSatisfy { $0.value < 0x300 }
    }

    /// Capitals, points, digits and hyphens alone, six letters at most, or a word that is mostly
    /// capitals.
    private func isAcronym(_ text: String) -> Bool {
        let letters = text.filter(\.isLetter)
        guard !text.contains(" "), !letters.isEmpty, letters.count <= 8 else { return false }
        let capitals = letters.filter(\.isUppercase).count
        return capitals >= 2 && capitals * 3 >= letters.count * 2
    }
}
