import Annotations
import Foundation
import Syntax

/// Tokens, tags and trees of our own models.
struct SyntaxAnalyser {
    private let reader: DocumentReader
    private let tokenizer: Tokenizer
    private let tagger: Tagger
    private let parser: DependencyParser

    /// The models and word lists in a folder.
    init(directory: String) throws {
        func text(_ name: String) throws -> String {
            try String(contentsOfFile: directory + "/" + name, encoding: .utf8)
        }
        reader = DocumentReader(cues: try BoilerplateCues(text("boilerplate.txt")))
        tokenizer = Tokenizer(lexicon: TokenizerLexicon(try text("tokenizer.txt")))
        tagger = try Tagger(path: directory + "/tagger.model")
        parser = try DependencyParser(path: directory + "/parser.model")
    }

    /// The sentences of a document, tagged and parsed.
    func sentences(of document: Document) -> [Sentence] {
        var sentences = tokenizer.sentences(of: document)
        tagger.tag(&sentences)
        for index in sentences.indices {
            sentences[index].tree = parser.parse(sentences[index].tokens)
        }
        return sentences
    }

    /// The document in a file and its sentences.
    func read(_ path: String) throws -> (Document, [Sentence]) {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        let name = URL(filePath: path).lastPathComponent
        let document = try reader.read(bytes, name: name)
        return (document, sentences(of: document))
    }
}
