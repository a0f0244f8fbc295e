import Annotations
import Foundation

/// Where texts come from, one after the other, without all of them in memory.
public struct SourceTexts {
    private enum Origin {
        case files(SeedFiles, next: Int)
        case formFeeds(ByteStream)
        case jsonLines([ByteStream], next: Int)
    }

    private var origin: Origin
    /// How many texts there will be, where that is known.
    public let count: Int?

    /// Texts in files and folders (see ``SeedFiles``); `-` alone stands for standard input, where
    /// a form feed (U+000C) parts documents, named `stdin`, `stdin-2`, ….
    public init(paths: [String]) throws(ClaimGraphError) {
        if paths == ["-"] {
            count = nil
            origin = .formFeeds(
                try ByteStream(
                    path: "-", separator: 0x0C, maximumByteCount: FileBytes.maximumByteCount))
        } else {
            guard !paths.contains("-") else {
                throw ClaimGraphError("- (standard input) cannot be mixed with files")
            }
            let files = try SeedFiles(paths)
            count = files.count
            origin = .files(files, next: 0)
        }
    }

    /// Texts in files of JSON lines, `{"document": NAME, "text": TEXT, "date": DATE}` each, with
    /// `title`, `publisher` and `url` where known; `-` stands for standard input.
    public init(jsonLines paths: [String]) throws(ClaimGraphError) {
        count = nil
        var streams: [ByteStream] = []
        for path in paths {
            streams.append(
                try ByteStream(
                    path: path, separator: 0x0A, maximumByteCount: 2 * FileBytes.maximumByteCount))
        }
        origin = .jsonLines(streams, next: 0)
    }

    /// The next text; nil at the end.
    public mutating func next() throws(ClaimGraphError) -> SourceText? {
        switch origin {
        case .files(let files, let index):
            guard index < files.count else { return nil }
            origin = .files(files, next: index + 1)
            return try files.text(index)
        case .formFeeds(var stream):
            let record = try stream.next()
            origin = .formFeeds(stream)
            let number = stream.recordNumber
            return record.map {
                SourceText(name: number == 1 ? "stdin" : "stdin-\(number)", path: "-", bytes: $0)
            }
        case .jsonLines(var streams, let index):
            guard index < streams.count else { return nil }
            let line = try streams[index].next()
            let stream = streams[index]
            origin = .jsonLines(streams, next: line == nil ? index + 1 : index)
            guard let line, !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) else {
                return try next()
            }
            return try JSONLineText.text(line, path: stream.path, number: stream.recordNumber)
        }
    }
}

/// One line of `--jsonl` input.
private struct JSONLineText: Decodable {
    var document: String
    var text: String
    var title: String?
    var publisher: String?
    var date: String?
    var url: String?

    static func text(
        _ line: [UInt8], path: String, number: Int
    ) throws(ClaimGraphError) -> SourceText {
        guard let entry = try? JSONDecoder().decode(JSONLineText.self, from: Data(line)) else {
            throw ClaimGraphError(
                path: path, line: number,
                "expected {\"document\": NAME, \"text\": TEXT, \"date\": DATE or null}")
        }
        let date = entry.date.flatMap { CalendarDate(iso: $0) }
        guard entry.date == nil || date != nil else {
            throw ClaimGraphError(
                path: path, line: number, "date \"\(entry.date ?? "")\" is no ISO 8601 date")
        }
        return SourceText(
            name: entry.document, path: path, bytes: Array(entry.text.utf8),
            metadata: .init(
                title: entry.title, publisher: entry.publisher, date: date,
                dateSource: date == nil ? nil : .given, url: entry.url))
    }
}
