import Annotations
import EntityLinking
import Testing

@Suite struct KnowledgeTableTests {
    private func fault(_ table: [UInt8]) throws -> KnowledgeTableError {
        let base = try SmallKnowledge.base()
        return try #require(throws: KnowledgeTableError.self) {
            try base.layered(with: table, file: "mine.tsv")
        }
    }

    private static let header = "id\tkind\tlabel\tcountry\tgender\tborn\tprior\toffices\n"

    @Test(arguments: [
        ("", 1, 1), ("id\tkind\tnames\n", 1, 9), ("id\tkind\tlabel\tid\n", 1, 15),
        ("id\tkind\n", 1, 1),
        (header + "Q9\tperson\tA B\n", 2, 1),
        (header + "Q9\tanimal\tA B\t\t\t\t\t\n", 2, 4),
        (header + "X9\tperson\tA B\t\t\t\t\t\n", 2, 1),
        (header + "Q9\t\tA B\t\t\t\t\t\n", 2, 4),
        (header + "Q9\tperson\t\t\t\t\t\t\n", 2, 11),
        (header + "Q9\tperson\tÄ B\tQ77\t\t\t\t\n", 2, 15),
        (header + "Q9\tperson\tA B\t\twoman\t\t\t\n", 2, 16),
        (header + "Q9\tperson\tA B\t\t\t1950-13\t\t\n", 2, 17),
        (header + "Q9\tperson\tA B\t\t\t\t1.5\t\n", 2, 18),
        (header + "Q9\tperson\tA B\t\t\t\t\tKing\n", 2, 19),
        (header + "Q9\tperson\tA B\t\t\t\t\tKing;Q1001;soon;\n", 2, 19),
        (header + "\n#\nQ9\tperson\tA B\t\t\t\t\t\nQ9\tperson\tA B\t\t\t\t\t\n", 5, 1),
        (header + "Q9\tperson\tA \u{1}B\t\t\t\t\t\n", 2, 13),
    ])
    func `a fault is told with its line and column`(_ table: String, _ line: Int, _ column: Int)
        throws
    {
        let error = try fault(Array(table.utf8))
        #expect((error.line, error.column) == (line, column), "\(error)")
        #expect(error.description.hasPrefix("mine.tsv:\(line):\(column): error: "))
    }

    @Test func `what is no UTF-8 is refused at its line`() throws {
        let error = try fault(Array(Self.header.utf8) + [0x51, 0xFF, 0x0A])
        #expect(error.code == .notUTF8)
        #expect(error.line == 2)
    }

    @Test func `Windows line ends and a byte order mark are no fault`() throws {
        let table = [0xEF, 0xBB, 0xBF] + Array("id\tkind\tlabel\r\n\tperson\tA B\r\n".utf8)
        #expect(try KnowledgeTable.entries(in: table, file: "a.tsv").map(\.label) == ["A B"])
    }

    @Test func `a table that is written is read back`() throws {
        let entries = try SmallKnowledge.entries()
        let columns = KnowledgeTable.Column.allCases
        let text = KnowledgeTable.text(entries, columns: columns)
        #expect(try KnowledgeTable.entries(in: Array(text.utf8), file: "b.tsv") == entries)
    }
}
