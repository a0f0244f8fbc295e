/// Reads word vectors as GloVe and word2vec write them in text: a word and its numbers a line,
/// separated by single spaces, the most frequent word first. A first line with two fields (counts)
/// is passed over.
package struct VectorFile: Sendable {
    /// The words, in the file's order.
    package private(set) var words: [String] = []
    /// Their numbers, row by row.
    package private(set) var values: [Float] = []
    /// How many numbers a word has.
    package private(set) var size = 0

    /// The first `limit` words of `bytes`; lines with another number of fields than the first are
    /// left out.
    package init(_ bytes: [UInt8], limit: Int) {
        for line in bytes.split(separator: 0x0A) where words.count < limit {
            let fields = line.split(separator: 0x20)
            if fields.count <= 2 { continue }
            if size == 0 { size = fields.count - 1 }
            let numbers = fields.dropFirst().compactMap {
                Float(String(decoding: $0, as: UTF8.self))
            }
            guard numbers.count == size, let word = fields.first else { continue }
            words.append(String(decoding: word, as: UTF8.self))
            values += numbers
        }
    }
}
