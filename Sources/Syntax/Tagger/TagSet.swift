internal import Annotations
internal import Learning

/// The tags that the tagger tells apart: pairs of a universal and a Penn tag.
struct TagSet: Sendable {
    /// The universal tag of each.
    let upos: [PartOfSpeech]
    /// The Penn tag of each.
    let xpos: [String]
    private let numbers: [String: Int]

    /// The tags with these names (`VERB VBD`).
    init?(names: [String]) {
        var upos: [PartOfSpeech] = []
        var xpos: [String] = []
        var numbers: [String: Int] = [:]
        for (index, name) in names.enumerated() {
            let parts = name.split(separator: " ")
            guard parts.count == 2, let pos = PartOfSpeech(rawValue: String(parts[0])) else {
                return nil
            }
            upos.append(pos)
            xpos.append(String(parts[1]))
            numbers[name] = index
        }
        guard (1...255).contains(names.count) else { return nil }
        self.upos = upos
        self.xpos = xpos
        self.numbers = numbers
    }

    /// How many there are.
    var count: Int { upos.count }

    /// Their names.
    var names: [String] { zip(upos, xpos).map { "\($0.rawValue) \($1)" } }

    /// The number of the tag of `token`; nil where the set lacks it.
    func number(of token: Token) -> Int? { numbers["\(token.pos.rawValue) \(token.xpos)"] }
}
