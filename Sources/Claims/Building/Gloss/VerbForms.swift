/// The forms of English verbs that a gloss needs.
struct VerbForms {
    let lexicon: EventLexicon

    private static let vowels = Set("aeiou".utf8)

    /// "sends", "tries", "pushes"; nothing for verbs that have no such form.
    func thirdPerson(_ lemma: String) -> String {
        switch lemma {
        case "have": return "has"
        case "be": return "is"
        default: break
        }
        if endsInConsonantAndY(lemma) { return lemma.dropLast() + "ies" }
        let hisses = ["s", "x", "z", "ch", "sh", "o"].contains { lemma.hasSuffix($0) }
        return lemma + (hisses ? "es" : "s")
    }

    /// "sent", "banned", "tried": the form after "is".
    func participle(_ lemma: String) -> String {
        if let irregular = lexicon.participles[lemma] { return irregular }
        if lemma.utf8.last == UInt8(ascii: "e") { return lemma + "d" }
        if endsInConsonantAndY(lemma) { return lemma.dropLast() + "ied" }
        return isDoubled(lemma) ? lemma + String(lemma.suffix(1)) + "ed" : lemma + "ed"
    }

    /// "am" and "are" to "is", "have" to "has", "send" to "sends", "were" to "was"; other forms
    /// stay.
    func singular(_ form: String, lemma: String, tag: String) -> String {
        let lowered = form.lowercased()
        if lowered == "were" { return "was" }
        return tag == "VBP" ? thirdPerson(lemma) : form
    }

    private func endsInConsonantAndY(_ lemma: String) -> Bool {
        let letters = Array(lemma.utf8.suffix(2))
        return letters.count == 2 && letters[1] == UInt8(ascii: "y")
            && !Self.vowels.contains(letters[0])
    }

    /// A single syllable that ends in one vowel and one consonant: "ban", "stop".
    private func isDoubled(_ lemma: String) -> Bool {
        let letters = Array(lemma.utf8)
        guard letters.count >= 3, letters.filter(Self.vowels.contains(_:)).count == 1,
            let last = letters.last
        else { return false }
        return Self.vowels.contains(letters[letters.count - 2]) && !Self.vowels.contains(last)
            && ![UInt8(ascii: "w"), UInt8(ascii: "x"), UInt8(ascii: "y")].contains(last)
    }
}
