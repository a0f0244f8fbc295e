/// Words that tell what a denial, a confirmation or a judgement is about.
///
/// The file has a line for each word: word, part of speech (`A` or `N`), class.
public struct ClaimWords: Sendable {
    /// What a word does.
    public enum Class: String, Hashable, Sendable, CaseIterable {
        /// Judges a claim to be untrue: false, hoax.
        case untrue
        /// Judges it to be true: true, correct.
        case `true`
        /// What a claim is said to lack: "no truth to the story".
        case truth
        /// Refers to a claim: report, allegation.
        case report
        /// What people deny or confirm having done: involvement, attack.
        case conduct
        /// What is refused rather than denied: visa, proposal.
        case request
        /// What is acknowledged by a gesture: cheers.
        case gesture
        /// Whom one dismisses from office.
        case dismissedPerson = "dismissed-person"
    }

    private var classes: [String: Set<Class>] = [:]

    /// No words.
    public static let none = ClaimWords()

    private init() {}

    /// Reads the file's text.
    public init(text: String) throws(CueLexiconError) {
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            if line.isEmpty || line.first == "#" { continue }
            let fields = line.split(separator: "\t")
            guard fields.count == 3, let value = Class(rawValue: String(fields[2])) else {
                throw CueLexiconError(
                    line: number, "expected word, part of speech and class", file: "claim-words.tsv"
                )
            }
            classes[String(fields[0]), default: []].insert(value)
        }
    }

    /// Whether the word `lemma` is of the class.
    func has(_ lemma: String, _ wanted: Class) -> Bool { classes[lemma]?.contains(wanted) ?? false }
}
