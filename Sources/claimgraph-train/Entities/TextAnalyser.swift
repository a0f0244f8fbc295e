import Annotations
import Foundation
import Syntax

/// Tokens, tags and trees of our own models.
struct TextAnalyser {
    private let reader: DocumentReader
    private let analyzer: SyntaxAnalyzer

    /// The models and word lists in a folder.
    init(directory: String) throws {
        func text(_ name: String) throws -> String {
            try String(contentsOfFile: directory + "/" + name, encoding: .utf8)
        }
        reader = DocumentReader(cues: try BoilerplateCues(text("boilerplate.txt")))
        analyzer = SyntaxAnalyzer(
            tokenizer: try Tokenizer(path: directory + "/tokenizer.model"),
            tagger: try Tagger(path: directory + "/tagger.model"),
            parser: try DependencyParser(path: directory + "/parser.model"))
    }

    /// The sentences of a document, tagged and parsed.
    func sentences(of document: Document) -> [Sentence] { analyzer.sentences(of: document) }

    /// The document in `bytes`.
    func document(_ bytes: [UInt8], name: String) throws -> Document {
        try reader.read(bytes, name: name)
    }

    /// The document in a file and its sentences.
    func read(_ path: String) throws -> (Document, [Sentence]) {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        let document = try reader.read(bytes, name: URL(filePath: path).lastPathComponent)
        return (document, sentences(of: document))
    }
}
