import Annotations

/// Writes the sentence of a claim that a noun names: by the template of its class ("the deployment
/// of troops" as "… deploys troops"), otherwise as something that there is.
struct NounGloss {
    let reading: DocumentReading
    let frame: Frame
    /// The noun.
    let head: TokenPosition

    func text() -> String {
        let template = frame.eventClass.flatMap { reading.lexicon.classes[$0].template }
        return template.flatMap(filled(_:)) ?? existence
    }

    // MARK: By the template

    /// `deploy troops [to *]`: the verb's lemma, the words after it, and in brackets what is
    /// said where there are other parties, `*` being these.
    private func filled(_ template: String) -> String? {
        let parts = template.split(separator: "[", maxSplits: 1)
        let words = parts[0].split(separator: " ").map(String.init)
        guard let verb = words.first, !(words.contains("*") && frame.objects.isEmpty) else {
            return nil
        }
        let names = joined(frame.objects)
        func named(_ words: some Sequence<String>) -> [String] {
            words.map { $0 == "*" ? names : $0 }
        }
        let patient = named(words.dropFirst())
        var addition: [String] = []
        if parts.count > 1, !frame.objects.isEmpty {
            addition = named(parts[1].filter { $0 != "]" }.split(separator: " ").map(String.init))
        }
        guard let subject = frame.subject, let name = name(subject) else {
            return passive(verb, patient, addition)
        }
        let forms = VerbForms(lexicon: reading.lexicon)
        let acts = frame.isNegative ? "does not \(verb)" : forms.thirdPerson(verb)
        return ([name, acts] + patient + addition).joined(separator: " ")
    }

    /// Without a doer, what it is done to comes first ("diplomats of Ruritania are expelled").
    private func passive(_ verb: String, _ patient: [String], _ addition: [String]) -> String? {
        let patient = patient.first == "its" ? Array(patient.dropFirst()) : patient
        guard let first = patient.first, let last = patient.last, verb != "have",
            !reading.lexicon.contains("particles", first),
            !reading.lexicon.contains("party-prepositions", first)
        else { return nil }
        let forms = VerbForms(lexicon: reading.lexicon)
        let isList = frame.objects.count > 1 && patient.count == 1
        let isPlural = isList || (last.hasSuffix("s") && last.first?.isLowercase ?? false)
        let be = (isPlural ? "are" : "is") + (frame.isNegative ? " not" : "")
        let verbs = [be, forms.participle(verb)]
        return (addition.first == "of" ? patient + addition + verbs : patient + verbs + addition)
            .joined(separator: " ")
    }

    private func joined(_ entities: [EntityID]) -> String {
        let names = entities.compactMap(name(_:))
        guard names.count > 1, let last = names.last else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }

    private func name(_ entity: EntityID) -> String? {
        reading.label(of: entity).map { reading.article(of: entity, $0) + $0 }
    }

    // MARK: As something that there is

    /// "There is a plot against Ruritania by Freedonia".
    private var existence: String {
        let left = reading.children(head).filter { child in
            switch reading.relation(child) {
            case .nmodPossessive, .case, .mark, .cc, .cop, .aux, .nsubj: true
            case .det: reading.token(child).form.lowercased() != "some"
            default: false
            }
        }
        let selection = GlossSelection(reading: reading, kept: [frame.anchor])
        let tokens =
            selection.tokens(below: head, without: Set(left))
            + reading.strays(after: head).prefix(2).flatMap { selection.tokens(below: $0) }
        let words = GlossWords(reading: reading, voice: frame.voice, subject: nil)
        var phrase = words.text(tokens)
        let isPlural = reading.isPlural(head)
        if frame.isNegative {
            phrase = "no " + phrase
        } else if !isPlural, takesArticle(tokens.first) {
            phrase = (startsWithVowel(phrase) ? "an " : "a ") + phrase
        }
        let start = "there \(isPlural ? "are" : "is") \(phrase)"
        guard let subject = frame.subject, let name = name(subject), !phrase.contains(name),
            owner == subject
        else { return start }
        return start + " by " + name
    }

    /// Whom the noun belongs to in the text ("Russia's refusal").
    private var owner: EntityID? {
        PartyFinder(reading: reading, voice: frame.voice).owner(head) ?? frame.subject
    }

    private func takesArticle(_ first: TokenPosition?) -> Bool {
        let token = reading.token(head)
        guard token.pos == .noun, !reading.lexicon.contains("mass-nouns", reading.lemma(head)),
            let first
        else { return false }
        return ![.numeral, .determiner].contains(reading.token(first).pos)
    }

    private func startsWithVowel(_ text: String) -> Bool {
        text.utf8.first.map { Set("aeiouAEIOU".utf8).contains($0) } ?? false
    }
}
