import Annotations

/// Brings titles of offices to a canonical form: words that do not tell offices apart are dropped,
/// words of one meaning are made one, the rest is sorted. So "foreign minister" and "Minister of
/// Foreign Affairs" are one title. Titles that a state or a kind of organisation uses in a sense of
/// its own are looked up in a table of equivalents.
struct TitleRules {
    private let lookUp: (NameSpace, [UInt8]) -> String?

    /// The rules that `store` holds.
    init(store: KnowledgeStore) {
        lookUp = { space, key in
            store.payload(space, key).map { store.string(at: UInt32($0)) }
        }
    }

    /// The rules of a table.
    init(table: KnowledgeRules) {
        lookUp = { space, key in
            let text = String(decoding: key, as: UTF8.self)
            return space == .titleWord ? table.titleWords[text] : table.titleEquivalents[text]
        }
    }

    /// The sorted words of `title` that matter, joined by spaces.
    func canonical(_ title: some StringProtocol) -> String {
        let words = NameKey.key(of: title).split(separator: UInt8(ascii: " "))
        let kept = words.flatMap { word -> [String] in
            guard let replacement = lookUp(.titleWord, Array(word)) else {
                return [String(decoding: word, as: UTF8.self)]
            }
            return replacement.split(separator: " ").map(String.init)
        }
        return Set(kept).sorted().joined(separator: " ")
    }

    /// The role of an office of `scope` (an entity's id) that is called `title`.
    func role(of title: some StringProtocol, scope: String, kind: EntityKind?) -> String {
        let own = canonical(title)
        let equivalents = equivalents(own, scope: scope, kind: kind)
        return equivalents.count == 1 ? equivalents[0] : own
    }

    /// The roles that `title` may mean in `scope`, the likeliest first.
    func alternatives(
        _ title: some StringProtocol, scope: String, kind: EntityKind?
    ) -> [String] {
        let own = canonical(title)
        guard !own.isEmpty else { return [] }
        let equivalents = equivalents(own, scope: scope, kind: kind)
        return equivalents.contains(own) ? equivalents : equivalents + [own]
    }

    private func equivalents(_ own: String, scope: String, kind: EntityKind?) -> [String] {
        for scope in [scope, kind?.rawValue ?? "*", "*"] {
            if let found = lookUp(.titleEquivalent, Array("\(scope)\t\(own)".utf8)) {
                return found.split(separator: "|").map(String.init)
            }
        }
        return []
    }
}
