import Attribution
import Claims
import EntityLinking
import Syntax

/// Opens each stage with its models and tables; the only place that knows the files' names.
struct StageOpener {
    private let resources: Resources

    init(_ resources: Resources) { self.resources = resources }

    func documentReader() throws(ClaimGraphError) -> DocumentReader {
        DocumentReader(cues: BoilerplateCues(try resources.text("boilerplate.txt")))
    }

    func analyzer() throws(ClaimGraphError) -> SyntaxAnalyzer {
        SyntaxAnalyzer(
            tokenizer: try opening("tokenizer.model") { path in try Tokenizer(path: path) },
            tagger: try opening("tagger.model") { path in try Tagger(path: path) },
            parser: try opening("parser.model") { path in try DependencyParser(path: path) })
    }

    func linker(knowledge: String?) throws(ClaimGraphError) -> EntityLinker {
        var base = try opening("knowledge.kb") { path in try KnowledgeBase(path: path) }
        if let knowledge { base = try layered(base, knowledge) }
        let (words, firstNames, bodyNouns) = (
            try resources.text("entity-words.tsv"), try resources.text("first-names.tsv"),
            try resources.text("body-nouns.tsv")
        )
        let lexicon = try opening("entity-words.tsv") { _ in
            try EntityLexicon(words: words, firstNames: firstNames, bodyNouns: bodyNouns)
        }
        let places = PlaceNames(try resources.text("places.txt"))
        let recogniser = try opening("names.model") { path in
            try NameRecogniser(path: path, lexicon: lexicon, places: places)
        }
        return EntityLinker(knowledge: base, lexicon: lexicon, recogniser: recogniser)
    }

    /// `base` under the user's table at `path`.
    private func layered(
        _ base: KnowledgeBase, _ path: String
    ) throws(ClaimGraphError) -> KnowledgeBase {
        let table = try FileBytes.read(path)
        do {
            return try base.layered(with: table, file: path)
        } catch {
            throw ClaimGraphError(
                path: error.file, line: error.line, column: error.column, error.message)
        }
    }

    func attributor() throws(ClaimGraphError) -> Attributor {
        let (cues, words, confidence) = (
            try resources.text("cues.tsv"), try resources.text("claim-words.tsv"),
            try resources.text("confidence.tsv")
        )
        return try opening("cues.tsv") { _ in
            Attributor(
                lexicon: try CueLexicon(text: cues), words: try ClaimWords(text: words),
                confidence: try ConfidenceTable(text: confidence))
        }
    }

    func claimBuilder() throws(ClaimGraphError) -> ClaimBuilder {
        let (events, nationalities) = (
            try resources.text("events.tsv"), try resources.text("nationalities.tsv")
        )
        return try opening("events.tsv") { _ in
            try ClaimBuilder(events: events, nationalities: nationalities)
        }
    }

    /// Opens the file `name`; what is wrong with it becomes an error that names it.
    private func opening<Stage>(
        _ name: String, _ open: (String) throws -> Stage
    ) throws(ClaimGraphError) -> Stage {
        do {
            return try open(resources.path(name))
        } catch {
            throw ClaimGraphError(path: resources.path(name), "\(error); reinstall the program")
        }
    }
}
