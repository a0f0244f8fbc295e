public import Annotations
import Attribution
import Claims
import EntityLinking
public import GraphFormats
import Syntax

/// The way of one text through the stages:
///
/// | stage | input | output |
/// | --- | --- | --- |
/// | `DocumentReader` | bytes | `Document`: what is read of them, title, date |
/// | `SyntaxAnalyzer` | `Document` | `[Sentence]`: tokens, tags, lemmas, trees |
/// | `EntityLinker` | sentences | `[Mention]`, `[Entity]` |
/// | `Attributor` | sentences, mentions | `[Attribution]`: source, cue, content, stance |
/// | `ClaimBuilder` | all of it | `Extraction`: entities, claims, statements |
///
/// A value of this type is immutable and may be used from any number of tasks at once.
public struct Pipeline: Sendable {
    private let reader: DocumentReader
    private let analyzer: SyntaxAnalyzer
    private let linker: EntityLinker
    private let attributor: Attributor
    private let builder: ClaimBuilder

    /// The stages with the models and tables in `resources`.
    ///
    /// - Parameter knowledge: the path of a TSV file with further names, layered over the
    ///   knowledge base.
    public init(_ resources: Resources, knowledge: String? = nil) throws(ClaimGraphError) {
        let opener = StageOpener(resources)
        reader = try opener.documentReader()
        analyzer = try opener.analyzer()
        linker = try opener.linker(knowledge: knowledge)
        attributor = try opener.attributor()
        builder = try opener.claimBuilder()
    }

    /// All that is found in `text`.
    ///
    /// - Throws: ``ClaimGraphError`` where the bytes are no text.
    public func extraction(of text: SourceText) throws(ClaimGraphError) -> Extraction {
        try linkedExtraction(of: text).extraction
    }

    /// All that is found in `text`, and why each mention was taken for what.
    ///
    /// - Throws: ``ClaimGraphError`` where the bytes are no text.
    public func explainedExtraction(
        of text: SourceText
    ) throws(ClaimGraphError) -> (extraction: Extraction, explanations: [MentionExplanation]) {
        let (extraction, sentences, linked) = try linkedExtraction(of: text)
        let index = ScalarIndex(extraction.document.bytes)
        let explanations = linked.decisions.map { decision in
            let span = decision.mention.tokens.span(in: sentences)
            return MentionExplanation(
                range: index.scalarRange(span), text: extraction.document.text(span),
                entity: decision.mention.entity, form: decision.mention.form, rule: decision.rule,
                confidence: decision.mention.confidence,
                candidates: decision.candidates.map {
                    .init(
                        entity: $0.entity, label: $0.label, role: $0.role, prior: $0.prior,
                        score: $0.score)
                })
        }
        return (extraction, explanations)
    }

    private func linkedExtraction(
        of text: SourceText
    ) throws(ClaimGraphError) -> (
        extraction: Extraction, sentences: [Sentence], linked: LinkedEntities
    ) {
        let document = try document(text)
        let sentences = sentences(of: document)
        let linked = linker.link(document, sentences)
        let attributions = attributor.attribute(document, sentences, linked.mentions)
        let extraction = builder.extraction(
            document: document, sentences: sentences, mentions: linked.mentions,
            entities: linked.entities, attributions: attributions, nested: linked.nested,
            background: linked.background)
        return (extraction, sentences, linked)
    }

    /// The sentences of `document` with their trees: the first stages alone.
    public func sentences(of document: Document) -> [Sentence] {
        analyzer.sentences(of: document)
    }

    /// The document in `text`, with what was told of it.
    ///
    /// - Throws: ``ClaimGraphError`` where the bytes are no text.
    public func document(_ text: SourceText) throws(ClaimGraphError) -> Document {
        var document: Document
        do {
            document = try reader.read(
                text.bytes, name: text.name, sha256: ContentHash.hexadecimal(of: text.bytes))
        } catch {
            throw ClaimGraphError(path: text.path, "\(error)")
        }
        let told = text.metadata
        document.title = told.title ?? document.title
        document.publisher = told.publisher ?? document.publisher
        document.url = told.url ?? document.url
        if let date = told.date {
            document.date = date
            document.dateSource = told.dateSource
        }
        return document
    }
}
