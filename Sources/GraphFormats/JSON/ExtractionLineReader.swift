import Annotations
public import Claims
import Foundation

/// Reads the lines that `extract` writes.
public struct ExtractionLineReader {
    /// A line that is not as `schemas/extract.schema.json` describes it.
    public struct LineError: Error, Hashable, Sendable, CustomStringConvertible {
        /// What is wrong, and where in the line.
        public let description: String
    }

    private let decoder = JSONDecoder()

    /// A reader of lines.
    public init() {}

    /// The graph of one line, given without its line feed.
    public func graph(_ line: [UInt8]) throws(LineError) -> ClaimGraph {
        let decoded: ExtractionLine
        do {
            decoded = try decoder.decode(ExtractionLine.self, from: Data(line))
        } catch let error as DecodingError {
            throw LineError(description: Self.describe(error))
        } catch {
            throw LineError(description: "not JSON")
        }
        return try decoded.graph()
    }

    private static func describe(_ error: DecodingError) -> String {
        func place(_ context: DecodingError.Context, _ last: (any CodingKey)? = nil) -> String {
            let path = (context.codingPath + (last.map { [$0] } ?? [])).map { key in
                key.intValue.map { "[\($0)]" } ?? "." + key.stringValue
            }
            return path.isEmpty ? "the line" : String(path.joined().drop { $0 == "." })
        }
        switch error {
        case .keyNotFound(let key, let context): return "\(place(context, key)) is missing"
        case .typeMismatch(let type, let context):
            return "\(place(context)) is not of type \(type)"
        case .valueNotFound(_, let context): return "\(place(context)) is null"
        case .dataCorrupted(let context):
            return context.codingPath.isEmpty
                ? "not JSON" : "\(place(context)): \(context.debugDescription)"
        @unknown default: return "not an extract line"
        }
    }
}

/// The line as JSON has it.
private struct ExtractionLine: Decodable {
    struct EntityEntry: Decodable {
        var id: String
        var kind: Enumerated<EntityKind>
        var label: String
        var affiliation: String?
        var names: [String]?
        var mentions: [Span]
    }

    struct ClaimEntry: Decodable {
        var id: String
        var subject: String?
        var event: String
        var objects: [String]
        var polarity: Enumerated<Polarity>
        var predicate: String?
        var gloss: String?
    }

    struct Words: Decodable {
        var source: String?
        var cue: String?
        var content: [String]?
        var context: String?
    }

    struct QuantityEntry: Decodable {
        var value: Double
        var unit: String
        var bound: Enumerated<ClaimDetails.Quantity.Bound>
    }

    struct StatementEntry: Decodable {
        var id: String
        var source: String?
        var via: String?
        var stance: Enumerated<Stance>
        var claim: String
        var sourceSpan: Span?
        var cue: Span
        var content: [Span]
        var context: Span?
        var words: Words?
        var modality: Enumerated<ClaimDetails.Modality>?
        var time: String?
        var place: String?
        var quantities: [QuantityEntry]?
        var rule: String?
        var confidence: Double?
    }

    var document: String
    /// Null where a document is known by its name only.
    var sha256: Nullable
    var title: String?
    var publisher: String?
    var date: String?
    var dateSource: Enumerated<DateSource>?
    var url: String?
    var entities: [EntityEntry]
    var claims: [ClaimEntry]
    var statements: [StatementEntry]
}

/// A text that has to be there, but may be null.
private struct Nullable: Decodable {
    var value: String?

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        value = container.decodeNil() ? nil : try container.decode(String.self)
    }
}

/// An array of two offsets.
private struct Span: Decodable {
    var range: Range<Int>

    init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        let (start, end) = (try container.decode(Int.self), try container.decode(Int.self))
        guard 0 <= start, start <= end else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "[\(start),\(end)] is no span")
        }
        range = start..<end
    }
}

/// A word of a fixed list.
private struct Enumerated<Value: RawRepresentable & CaseIterable>: Decodable
where Value.RawValue == String {
    var value: Value

    init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let value = Value(rawValue: text) else {
            let allowed = Value.allCases.map(\.rawValue).joined(separator: ", ")
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "\"\(text)\" is none of \(allowed)"))
        }
        self.value = value
    }
}

extension ExtractionLine {
    func graph() throws(ExtractionLineReader.LineError) -> ClaimGraph {
        let sha256 = sha256.value ?? ""
        if !sha256.isEmpty, sha256.utf8.count != 64 {
            throw .init(description: "sha256 is not 64 hexadecimal digits")
        }
        if let date, CalendarDate(iso: date) == nil {
            throw .init(description: "date \"\(date)\" is no ISO 8601 date")
        }
        let record = DocumentRecord(
            name: document, sha256: sha256, title: title, publisher: publisher,
            date: date.flatMap { CalendarDate(iso: $0) }, dateSource: dateSource?.value, url: url)
        let known = Set(claims.map(\.id))
        if let stray = statements.first(where: { !known.contains($0.claim) }) {
            throw .init(
                description: "statement \(stray.id) is about \(stray.claim), which is no claim")
        }
        return ClaimGraph(
            documents: [record], entities: entities.map { $0.record(record.id) },
            claims: claims.map { $0.record(record.id) },
            statements: statements.map { $0.record(record.id) })
    }
}

extension ExtractionLine.EntityEntry {
    fileprivate func record(_ document: DocumentID) -> EntityRecord {
        EntityRecord(
            id: EntityID(id), kind: kind.value,
            appearances: [
                document: .init(
                    label: label, affiliation: affiliation.map { EntityID($0) },
                    names: names ?? [], mentions: mentions.map(\.range))
            ])
    }
}

extension ExtractionLine.ClaimEntry {
    fileprivate func record(_ document: DocumentID) -> ClaimRecord {
        let key = ClaimKey(
            subject: subject.map { EntityID($0) }, event: event,
            objects: objects.map { EntityID($0) }, polarity: polarity.value)
        let wording = ClaimRecord.Wording(predicate: predicate ?? event, gloss: gloss ?? event)
        return ClaimRecord(key: key, id: ClaimID(id), wordings: [document: wording])
    }
}

extension ExtractionLine.StatementEntry {
    fileprivate func record(_ document: DocumentID) -> StatementRecord {
        let texts = words?.content ?? []
        let quotations = content.enumerated().map { index, span in
            Quotation(range: span.range, text: index < texts.count ? texts[index] : "")
        }
        return StatementRecord(
            id: StatementID(id), document: document, source: source.map { EntityID($0) },
            via: via.map { EntityID($0) }, stance: stance.value, claim: ClaimID(claim),
            sourceWords: sourceSpan.map { Quotation(range: $0.range, text: words?.source ?? "") },
            cue: Quotation(range: cue.range, text: words?.cue ?? ""), content: quotations,
            context: Quotation(
                range: context?.range ?? cue.range, text: words?.context ?? words?.cue ?? ""),
            details: details, rule: rule ?? "", confidence: confidence ?? 1)
    }

    private var details: ClaimDetails {
        ClaimDetails(
            quantities: (quantities ?? []).map {
                .init(value: $0.value, unit: $0.unit, bound: $0.bound.value)
            }, time: time, place: place, modality: modality?.value ?? .actual)
    }
}
