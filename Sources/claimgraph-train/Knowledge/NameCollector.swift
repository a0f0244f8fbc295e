import EntityLinking

/// Collects an entity's names: sorts out doubles and tells acronyms, family names and other names
/// apart.
struct NameCollector {
    private let label: String
    private(set) var names: [KnowledgeEntry.Name] = []
    private var keys: Set<[UInt8]> = []

    init(label: String) {
        self.label = label
        keys = [NameKey.key(of: label)]
    }

    /// Adds `texts` in `role`; aliases that look like acronyms become such.
    mutating func add(_ texts: [String], _ role: NameRole) {
        for text in texts where isName(text) {
            let role = role == .alias && isAcronym(text) ? .acronym : role
            if role == .alias || role == .foreign {
                guard text.contains(where: \.isUppercase), text.contains(where: isLatin),
                    keys.insert(NameKey.key(of: text)).inserted
                else { continue }
            }
            let name = KnowledgeEntry.Name(text, role)
            if !names.contains(name) { names.append(name) }
        }
    }

    /// Adds the aliases of a person: single words of the name are family names (or what the person
    /// is called by).
    mutating func add(personal texts: [String]) {
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
