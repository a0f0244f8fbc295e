import Annotations
import Foundation
import Syntax
import Testing

/// A page of `Pages/` with what is right for it.
struct MarkedPage {
    var name: String
    var bytes: [UInt8] = []
    var lines: [(mark: Character, span: TextSpan)] = []
    var date: String?

    init(_ file: URL) throws {
        name = file.deletingPathExtension().lastPathComponent
        let lineEnd = name.hasPrefix("crlf") ? "\r\n" : "\n"
        for line in try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            let mark = line.first
            let text = line.dropFirst(2)
            if mark == "d" {
                date = text == "-" ? nil : String(text)
                continue
            }
            let start = bytes.count
            bytes += text.utf8
            if mark == " ", !lines.isEmpty {
                lines[lines.count - 1].span.end = bytes.count
            } else if let mark {
                lines.append((mark, TextSpan(start, bytes.count)))
            }
            bytes += lineEnd.utf8
        }
    }
}

@Suite struct PageTests {
    struct Score {
        var right = 0
        var missed = 0
        var wrong = 0
        var titles = 0
        var dates = 0
        var pages = 0
        var faults: [String] = []

        var f1: Double { Double(2 * right) / Double(max(1, 2 * right + missed + wrong)) }
    }

    func score(_ folder: String) throws -> Score {
        let url = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Pages/\(folder)")
        let files = try FileManager.default.contentsOfDirectory(
            at: url, includingPropertiesForKeys: nil)
        let reader = try SyntaxResources.reader()
        var score = Score()
        for file in files.sorted(by: { $0.path < $1.path }) {
            let page = try MarkedPage(file)
            let document = try reader.read(page.bytes, name: page.name)
            let read = document.blocks.filter(\.isRead).map(\.span)
            for line in page.lines {
                // A dateline or a bullet may be cut off at a line's beginning.
                let isRead = read.contains {
                    $0.start < line.span.end && line.span.end <= $0.end
                }
                let shouldBe = "thp".contains(line.mark)
                if isRead && shouldBe { score.right += 1 }
                if isRead != shouldBe {
                    if isRead { score.wrong += 1 } else { score.missed += 1 }
                    score.faults.append(
                        "\(page.name): \(isRead ? "read" : "not read"): "
                            + document.text(line.span))
                }
            }
            let title = page.lines.first { $0.mark == "t" }.map { document.text($0.span) }
            score.pages += 1
            if title == document.title {
                score.titles += 1
            } else {
                score.faults.append("\(page.name): title: \(document.title ?? "-")")
            }
            if page.date == document.date?.description {
                score.dates += 1
            } else {
                score.faults.append("\(page.name): date: \(document.date?.description ?? "-")")
            }
        }
        return score
    }

    @Test(arguments: [("tuned", 0.97), ("unseen", 0.85)])
    func `what a page says is told from what stands around it`(
        folder: String, floor: Double
    ) throws {
        let score = try score(folder)
        print(
            "\(folder) pages: lines read F1 \(score.f1), titles \(score.titles) and dates",
            "\(score.dates) of \(score.pages)")
        for fault in score.faults { print("  " + fault) }
        #expect(score.f1 >= floor)
        #expect(score.titles * 10 >= score.pages * 8)
        #expect(score.dates * 10 >= score.pages * 9)
    }

    @Test func `all that is annotated in the seeds is read`() throws {
        struct Gold: Decodable {
            struct Entity: Decodable { var mentions: [[Value]] }
            struct Statement: Decodable {
                var cue: [Value]
                var content: [[Value]]
            }
            enum Value: Decodable {
                case number(Int), text(String)
                init(from decoder: any Decoder) throws {
                    let container = try decoder.singleValueContainer()
                    if let number = try? container.decode(Int.self) {
                        self = .number(number)
                    } else {
                        self = .text(try container.decode(String.self))
                    }
                }
                var number: Int? { if case .number(let number) = self { number } else { nil } }
            }
            var document: String
            var entities: [Entity]
            var statements: [Statement]
        }
        let folder = SyntaxResources.shared.appending(path: "gold/seeds")
        guard
            let files = try? FileManager.default.contentsOfDirectory(
                at: folder, includingPropertiesForKeys: nil)
        else {
            print("skipped: no ../shared")
            return
        }
        for file in files
        where file.pathExtension == "json" && file.lastPathComponent != "claims.json" {
            let gold = try JSONDecoder().decode(Gold.self, from: Data(contentsOf: file))
            let bytes = try Data(
                contentsOf: SyntaxResources.shared.appending(path: "seeds/\(gold.document)"))
            let document = try SyntaxResources.reader().read(Array(bytes), name: gold.document)
            let index = ScalarIndex(document.bytes)
            let read = document.blocks.filter(\.isRead).map(\.span)
            let spans =
                gold.entities.flatMap(\.mentions)
                + gold.statements.flatMap { [$0.cue] + $0.content }
            for span in spans {
                let start = try #require(span[0].number)
                let end = try #require(span[1].number)
                let bytes = index.span(scalars: start..<end)
                #expect(
                    read.contains { $0.contains(bytes) },
                    "\(gold.document): \(document.text(bytes))")
            }
        }
    }
}
