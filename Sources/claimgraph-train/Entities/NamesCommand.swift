import ArgumentParser
import EntityLinking
import Foundation
import Learning
import Syntax

/// `claimgraph-train names`: trains the recogniser of names.
struct NamesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "names",
        abstract: "Train the recogniser of names on GUM's entity annotation.")

    @Argument(help: "The treebank's training part (CoNLL-U with Entity= in MISC).")
    var treebank: String

    @Option(help: "The folder with the knowledge base and the word lists.")
    var resources = "Sources/ClaimGraphKit/Resources"

    @Option(name: .shortAndLong, help: "The model to write.")
    var output: String

    @Option(help: "Rounds over the training part.")
    var epochs = 12

    @Option(help: "The seed of the order of sentences.")
    var seed: UInt64 = 2

    func run() throws {
        let resources = try EntityResources(directory: resources)
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: treebank)))
        let examples = try CoNLLUReader.documents(of: bytes).map { document in
            let mentions = GUMMention.mentions(of: document)
            let sentences = document.sentences.map(\.sentence)
            return NameTrainer.Example(
                sentences: sentences,
                names: sentences.indices.map { index in
                    GUMMention.names(
                        mentions.filter { $0.sentence == index }, in: sentences[index],
                        roles: resources.lexicon)
                })
        }
        let trainer = NameTrainer(
            examples, lexicon: resources.lexicon, knowledge: resources.knowledge,
            places: resources.places)
        let model = trainer.train(epochs: epochs, seed: seed)
        try model.write(to: output)
        print("\(output): \(model.serialized().count) bytes, \(examples.count) documents")
    }
}
