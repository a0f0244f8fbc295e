import EntityLinking
import Foundation

/// The files that the commands about entities read.
struct EntityResources {
    var knowledge: KnowledgeBase
    var lexicon: EntityLexicon
    var places: PlaceNames

    /// The resources in a folder, by default where the package keeps them.
    init(directory: String) throws {
        func text(_ name: String) throws -> String {
            try String(contentsOfFile: directory + "/" + name, encoding: .utf8)
        }
        knowledge = try KnowledgeBase(path: directory + "/knowledge.kb")
        lexicon = try EntityLexicon(
            words: text("entity-words.tsv"), firstNames: text("first-names.tsv"),
            bodyNouns: text("body-nouns.tsv"))
        places = PlaceNames(try text("places.txt"))
    }

    /// The recogniser of the folder.
    func recogniser(directory: String) throws -> NameRecogniser {
        try NameRecogniser(
            path: directory + "/names.model", lexicon: lexicon, places: places)
    }

    /// A linker with the folder's recogniser; without one where there is none yet.
    func linker(directory: String) throws -> EntityLinker {
        let hasModel = FileManager.default.fileExists(atPath: directory + "/names.model")
        return EntityLinker(
            knowledge: knowledge, lexicon: lexicon,
            recogniser: hasModel ? try recogniser(directory: directory) : nil)
    }
}
