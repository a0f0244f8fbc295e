import Annotations

/// A clause's verb with its auxiliaries, put into the third person and the polarity of a gloss.
///
/// A finite verb stays as the content has it ("has sent", "would pay") but for agreement with
/// another subject; infinitives, gerunds and bare participles become a present ("to send",
/// "sending" to "sends", "being paid" to "is paid").
struct VerbGroup {
    let reading: DocumentReading
    /// The verb, or what "be" says of the subject.
    let head: TokenPosition

    /// The auxiliaries and forms of "be", in the text's order.
    var auxiliaries: [TokenPosition] {
        reading.children(head).filter {
            [.aux, .auxPassive, .cop].contains(reading.relation($0))
        }
    }

    private var isPredicate: Bool { reading.child(head, .cop) != nil }

    /// Whether the first word of the group is finite.
    var isFinite: Bool {
        let first = auxiliaries.first ?? head
        return ["VBZ", "VBD", "VBP", "MD"].contains(reading.token(first).xpos)
    }

    /// The group's first word.
    var first: TokenPosition { min(auxiliaries.first ?? head, negations.first ?? head, head) }

    /// "not" and its short forms; "never" stays as it is.
    private var negations: [TokenPosition] {
        reading.children(head).filter {
            reading.relation($0) == .advmod && ["not", "n't", "n’t"].contains(reading.lemma($0))
        }
    }

    /// How the group's words are written: `isSingular` where the subject is another than in the
    /// text or the verb had none, `isTurned` where the gloss has the contrary polarity.
    func replacements(isSingular: Bool?, isTurned: Bool) -> [TokenPosition: String] {
        var found: [TokenPosition: String] = [:]
        for child in reading.children(head) where reading.relation(child) == .mark {
            found[child] = ""
        }
        if isFinite {
            finite(isSingular, isTurned, &found)
        } else {
            nonfinite(isSingular ?? true, isTurned, &found)
        }
        return found
    }

    private func finite(
        _ isSingular: Bool?, _ isTurned: Bool, _ found: inout [TokenPosition: String]
    ) {
        let forms = VerbForms(lexicon: reading.lexicon)
        let first = auxiliaries.first ?? head
        let token = reading.token(first)
        let lemma = reading.lemma(first)
        var form = Self.spelledOut(token.form, lemma: isPerfect(first) ? "have" : lemma)
        if isSingular == true { form = forms.singular(form, lemma: lemma, tag: token.xpos) }
        if form != token.form { found[first] = form }
        guard isTurned else { return }
        if let negation = negations.first {
            found[negation] = ""
        } else if auxiliaries.isEmpty {
            let isPast = token.xpos == "VBD"
            let support = isPast ? "did" : token.xpos == "VBP" && isSingular != true ? "do" : "does"
            found[first] = "\(support) not \(lemma)"
        } else {
            found[first] = form + " not"
        }
    }

    private func nonfinite(
        _ isSingular: Bool, _ isTurned: Bool, _ found: inout [TokenPosition: String]
    ) {
        let forms = VerbForms(lexicon: reading.lexicon)
        let isNegative = negations.isEmpty == isTurned
        for negation in negations { found[negation] = "" }
        let be = isSingular ? "is" : "are"
        let not = isNegative ? " not" : ""
        if let auxiliary = auxiliaries.first {
            let lemma = reading.lemma(auxiliary)
            let form = lemma == "be" ? be : isSingular ? forms.thirdPerson(lemma) : lemma
            found[auxiliary] = form + not
            return
        }
        let lemma = reading.lemma(head)
        let isBare = reading.token(head).xpos == "VBN"
        if isBare, !isNegative, reading.child(head, .obj, .xcomp, .ccomp) != nil {
            // A past tense that was taken for a participle ("… and promised to").
            return
        }
        if isBare || reading.token(head).pos != .verb {
            found[head] = be + not + " " + reading.token(head).form
        } else if isNegative {
            found[head] = (isSingular ? "does not " : "do not ") + lemma
        } else {
            found[head] = isSingular ? forms.thirdPerson(lemma) : lemma
        }
    }

    /// Whether a short form before a participle is one of "have" ("she’s caused deaths").
    private func isPerfect(_ auxiliary: TokenPosition) -> Bool {
        reading.token(head).xpos == "VBN" && auxiliary != head
            && (reading.lemma(auxiliary) == "have" || reading.child(head, .obj) != nil
                || reading.relation(auxiliary) == .aux && reading.child(head, .auxPassive) == nil)
    }

    /// "’s" as "is" or "has", "’re", "’ll" and the like as whole words.
    private static func spelledOut(_ form: String, lemma: String) -> String {
        guard let mark = form.first, mark == "'" || mark == "’" else { return form }
        switch form.dropFirst().lowercased() {
        case "s": return lemma == "have" ? "has" : "is"
        case "re": return "are"
        case "ve": return "have"
        case "m": return "am"
        case "ll": return "will"
        case "d": return lemma == "have" ? "had" : "would"
        default: return form
        }
    }
}
