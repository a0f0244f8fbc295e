import Annotations
import ArgumentParser
import Foundation

/// Where the texts to be scored and their trees come from.
struct AnalysisOptions: ParsableArguments {
    @Option(help: "Trees as CoNLL-U with TokenRange=start:end in MISC, instead of our own.")
    var conllu: String?

    @Option(help: "The folder of models and word lists.")
    var resources = "Sources/ClaimGraphKit/Resources"

    /// The documents with trees, in order of their names: those of the CoNLL-U file, or the given
    /// texts through our own tokeniser, tagger and parser.
    func documents(
        _ texts: [(name: String, bytes: [UInt8])]
    ) throws -> [(document: Document, sentences: [Sentence])] {
        if let conllu {
            let parsed = try CoNLLUDocuments.read(conllu)
            let sentences = Dictionary(parsed.map { ($0.name, $0.sentences) }) { first, _ in first }
            return texts.map { text in
                (
                    Document(name: text.name, bytes: text.bytes, sha256: ""),
                    sentences[text.name] ?? []
                )
            }
        }
        let analyser = try TextAnalyser(directory: resources)
        return try texts.map { text in
            let document = try analyser.document(text.bytes, name: text.name)
            return (document, analyser.sentences(of: document))
        }
    }

    /// The texts of a folder, in order of their names without `.txt`.
    static func texts(in folder: String) throws -> [(name: String, bytes: [UInt8])] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            .filter { $0.hasSuffix(".txt") }
            .map { file in
                let bytes = [UInt8](try Data(contentsOf: URL(filePath: folder + "/" + file)))
                return (String(file.dropLast(4)), bytes)
            }
    }
}
