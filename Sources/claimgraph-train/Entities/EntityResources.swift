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
            words: text("entity-words.tsv"), firstNames: text("first-names.tsv"))
        places = PlaceNames(try text("places.txt"))
    }
}
