/// How a word becomes its lemma: lower case or not, some last bytes off, something put on.
struct EditScript: Hashable, Sendable {
    /// Whether the word is put in lower case first.
    var lowers: Bool
    /// How many of its last bytes are cut off.
    var cut: Int
    /// What is put in their place.
    var ending: String

    /// The word as it is.
    static let identity = EditScript(lowers: false, cut: 0, ending: "")

    init(lowers: Bool, cut: Int, ending: String) {
        self.lowers = lowers
        self.cut = cut
        self.ending = ending
    }

    /// The shortest script that makes `lemma` of `form`, in lower case where the lemma is.
    init(form: String, lemma: String) {
        let form = Self.straightened(form)
        let lowered = Self.lowered(form)
        let lowers = Self.shared(lowered, lemma) >= Self.shared(form, lemma)
        let start = lowers ? lowered : form
        let shared = Self.shared(start, lemma)
        self.init(
            lowers: lowers, cut: start.utf8.count - shared,
            ending: String(decoding: lemma.utf8.dropFirst(shared), as: UTF8.self))
    }

    /// Reads what ``text`` writes.
    init?(text: String) {
        let fields = text.split(separator: " ", omittingEmptySubsequences: false)
        guard fields.count == 3, let cut = Int(fields[1]), cut >= 0 else { return nil }
        self.init(lowers: fields[0] == "l", cut: cut, ending: String(fields[2]))
    }

    /// The script as three fields: `l 3 y`.
    var text: String { "\(lowers ? "l" : "k") \(cut) \(ending)" }

    /// The lemma of `form`; nil where the form is too short or a character would be cut in two.
    func apply(to form: String) -> String? {
        let start = lowers ? Self.lowered(form) : form
        if cut == 0 { return ending.isEmpty ? start : start + ending }
        let bytes = start.utf8
        guard cut <= bytes.count else { return nil }
        let kept = bytes.dropLast(cut)
        if cut > 0, let first = bytes.dropFirst(kept.count).first, first & 0xC0 == 0x80 {
            return nil
        }
        return String(decoding: kept, as: UTF8.self) + ending
    }

    /// `form` with straight apostrophes, as ``WordForm`` sees it and lemmas are written.
    static func straightened(_ form: String) -> String {
        guard form.utf8.contains(0xE2) else { return form }
        return String(
            String.UnicodeScalarView(
                form.unicodeScalars.map { $0 == "\u{2018}" || $0 == "\u{2019}" ? "'" : $0 }))
    }

    /// ASCII letters in lower case alone: what ``WordForm`` sees.
    private static func lowered(_ text: String) -> String {
        guard text.utf8.contains(where: { (65...90).contains($0) }) else { return text }
        return String(
            decoding: text.utf8.map { (65...90).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// How many first bytes are the same, whole characters only.
    private static func shared(_ first: String, _ second: String) -> Int {
        var count = 0
        for (one, other) in zip(first, second) {
            guard one == other else { break }
            count += String(one).utf8.count
        }
        return count
    }
}
