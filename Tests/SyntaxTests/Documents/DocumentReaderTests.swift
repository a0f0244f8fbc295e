import Annotations
import Syntax
import Testing

@Suite struct DocumentReaderTests {
    @Test(arguments: [
        ([], DocumentError.Problem.empty, 0),
        (Array(" \r\n\t\n".utf8), .empty, 0),
        (Array("abc".utf8) + [0xC3, 0x28], .encoding, 3),
        (Array("%PDF-1.7 etc".utf8), .binary("a PDF file"), 0),
        (Array("ab".utf8) + [0, 1, 2, 0, 0, 0, 3], .binary("binary data"), 2),
    ])
    func `what is no text is refused with its offset`(
        bytes: [UInt8], problem: DocumentError.Problem, offset: Int
    ) throws {
        let reader = try SyntaxResources.reader()
        #expect(throws: DocumentError(problem: problem, offset: offset)) {
            try reader.read(bytes, name: "x.txt")
        }
    }

    @Test func `a byte order mark and CR LF keep their place`() throws {
        let text =
            "\u{FEFF}Minister denies report on the budget\r\n\r\n"
            + "The minister said on Friday that the report was not true.\r\n"
        let document = try SyntaxResources.reader().read(Array(text.utf8), name: "x.txt")
        #expect(document.bytes == Array(text.utf8))
        #expect(document.blocks.map(\.kind) == [.title, .paragraph])
        #expect(document.blocks.first?.span.start == 3)
        #expect(document.title == "Minister denies report on the budget")
    }

    @Test(arguments: [
        ("Thursday, 17 October 2024 05:13 PM EDT", "2024-10-17"),
        ("Published: Oct. 17, 2024 at 5:13 p.m.", "2024-10-17"), ("2024-10-17", "2024-10-17"),
        ("October 17th, 2024", "2024-10-17"),
        ("Last updated on 2024-10-17T17:13:00Z", "2024-10-17"),
        ("17/10/2024", "2024-10-17"),
    ])
    func `a line that is a date gives the date`(line: String, expected: String) throws {
        let text =
            "Minister denies report on the budget\n\(line)\n\n"
            + "The minister said on Friday that the report was not true.\n"
        let document = try SyntaxResources.reader().read(Array(text.utf8), name: "x.txt")
        #expect(document.date?.description == expected)
        #expect(document.dateSource == .text)
        #expect(document.blocks.map(\.kind) == [.title, .metadata, .paragraph])
    }

    @Test func `a dateline gives the date and is no part of the text`() throws {
        let text =
            "KYIV, Oct. 17, 2024 (Agency) - The minister said that the report was not true.\n"
        let document = try SyntaxResources.reader().read(Array(text.utf8), name: "x.txt")
        #expect(document.date?.description == "2024-10-17")
        #expect(document.blocks.map(\.kind) == [.metadata, .paragraph])
        #expect(document.text(document.blocks[1].span).hasPrefix("The minister said"))
    }
}
