public import Annotations
import Claims
import Syntax

/// The way of one text through the stages:
///
/// | stage | input | output |
/// | --- | --- | --- |
/// | `DocumentReader` | bytes | `Document`: what is read of them, title, date |
/// | `SyntaxAnalyzer` | `Document` | `[Sentence]` with tokens, tags, trees |
/// | `EntityLinker` | sentences | `[Mention]`, `[Entity]` |
/// | `AttributionFinder` | sentences, mentions | `[Attribution]`: source, cue, content, stance |
/// | `ClaimBuilder` | all of it | `Extraction`: entities, claims, statements |
///
/// A value of this type is immutable and may be used from any number of tasks at once.
public struct Pipeline: Sendable {
    private let reader: DocumentReader

    /// The stages with the models and tables in `resources`.
    ///
    /// - Parameter knowledge: the path of a TSV file with further names, layered over the
    ///   knowledge base.
    public init(_ resources: Resources, knowledge: String? = nil) throws(ClaimGraphError) {
        reader = DocumentReader(cues: BoilerplateCues(try resources.text("boilerplate.txt")))
    }

    /// All that is found in `text`.
    ///
    /// - Throws: ``ClaimGraphError`` where the bytes are no text.
    public func extraction(of text: SourceText) throws(ClaimGraphError) -> Extraction {
        let document = try document(text)
        return Extraction(document: document)
    }

    private func document(_ text: SourceText) throws(ClaimGraphError) -> Document {
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
