internal import Learning

/// What is known of words beyond the treebanks: the tags that a word may have, and its cluster.
struct TaggerLexicon: Sendable {
    /// For words in lower case the set of tags that they may have, numbered.
    var classes = WordTable()
    /// For words as they are written their cluster's number.
    var clusters = WordTable()
    /// For each cluster's number its path, the first fork in the lowest bit.
    var clusterPaths: [UInt32] = [0]

    /// A lexicon that knows nothing.
    static let empty = TaggerLexicon()

    init() {}

    /// Reads the lexicon's sections.
    init(from file: ModelFile) throws(ModelFileError) {
        classes = try WordTable(from: file, name: "classes")
        clusters = try WordTable(from: file, name: "clusters")
        clusterPaths = Array(try file.array("cluster.paths", of: UInt32.self))
    }

    /// Adds the lexicon's sections.
    func write(to writer: inout ModelWriter) {
        classes.write(to: &writer, name: "classes")
        clusters.write(to: &writer, name: "clusters")
        writer.add("cluster.paths", clusterPaths)
    }
}
