import Annotations
import Foundation
import Syntax

/// Where the tests find files, and the stages they make of them.
enum SyntaxResources {
    static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let resources = repository.appending(path: "Sources/ClaimGraphKit/Resources")
    /// Texts and corpora beside the repository; not everywhere.
    static let shared = repository.deletingLastPathComponent().appending(path: "shared")

    static func text(_ name: String) throws -> String {
        try String(contentsOf: resources.appending(path: name), encoding: .utf8)
    }

    static func reader() throws -> DocumentReader {
        DocumentReader(cues: BoilerplateCues(try text("boilerplate.txt")))
    }

    static func tokenizer() throws -> Tokenizer {
        Tokenizer(lexicon: TokenizerLexicon(try text("tokenizer.txt")))
    }

    /// The text as a document of one paragraph.
    static func paragraph(_ text: String) -> Document {
        let bytes = Array(text.utf8)
        return Document(
            name: "text", bytes: bytes, sha256: "",
            blocks: [Block(.paragraph, TextSpan(0, bytes.count))])
    }
}
