package import Annotations
package import Learning

/// What the parser knows of words and tags by name; everything else it knows by hashed parts.
package struct ParserVocabulary: Sendable {
    /// Lower-case words of the treebanks that have a vector of their own; 0 is any other word, 1
    /// the artificial root.
    package let words: StringTable
    /// Lower-case words with a pretrained vector; 0 is any other word.
    package let pretrained: StringTable
    /// `UPOS|XPOS`; 0 is any other tag, 1 the root's.
    package let tags: StringTable

    /// The rows that hashed parts of words share, a power of two.
    package static let subwordRows = 1 << 13
    /// How many hashed parts a word has.
    package static let subwordCount = 8

    /// A vocabulary of these tables.
    package init(words: StringTable, pretrained: StringTable, tags: StringTable) {
        self.words = words
        self.pretrained = pretrained
        self.tags = tags
    }

    /// Reads the tables of a model file.
    package init(from file: ModelFile) throws(ModelFileError) {
        words = try file.strings("words")
        pretrained = try file.strings("pretrained")
        tags = try file.strings("tags")
        guard words.count > 1, pretrained.count > 0, tags.count > 1 else {
            throw file.damaged("words")
        }
    }

    /// Adds the tables to a model file.
    package func write(to writer: inout ModelWriter) {
        writer.add("words", strings: words.strings)
        writer.add("pretrained", strings: pretrained.strings)
        writer.add("tags", strings: tags.strings)
    }

    /// The tag's name in ``tags``.
    package static func tagName(_ token: Token) -> String { token.pos.rawValue + "|" + token.xpos }

    /// The form as ``words`` and ``pretrained`` have it: lower-case, all quotation marks alike.
    package static func normalized(_ form: String) -> [UInt8] {
        var bytes = Array(form.utf8)
        if bytes.allSatisfy({ $0 < 0x80 }) {
            for index in bytes.indices where bytes[index] &- 0x41 < 26 { bytes[index] |= 0x20 }
            return bytes == [0x60, 0x60] || bytes == [0x27, 0x27] ? [0x22] : bytes
        }
        switch form {
        case "“", "”", "„", "«", "»": return [0x22]
        case "‘", "’": return [0x27]
        default: return Array(form.lowercased().replacing("’", with: "'").utf8)
        }
    }
}
