import Annotations
import Claims
import XMLStreaming

/// Tells which edges of the `stances` and `relations` views may fit a query, from their bytes.
///
/// It lets through everything that fits, and little else: what it lets through is asked again when
/// it is made into records. So a condition that bytes cannot decide is left open here.
struct EdgeFilter {
    /// What a column says, where the query asks for it.
    private enum Role: UInt8 {
        case unasked, interaction, status, event, subject, objects, sources, gloss, quote, quotes
        case documents, firstDate, lastDate, confidence
    }

    private let query: GraphQuery
    /// By key: what it says.
    private let roles: [Role]
    /// Words of `interaction` and of `status` that do not fit.
    private let otherStances: [ByteNeedle]
    private let otherStatuses: [ByteNeedle]
    private let event: ByteNeedle?
    private let document: ByteNeedle?
    private let text: ByteNeedle?
    private let parties: PartyTest
    /// Conditions that an edge has to meet in one column or another, as bits.
    private let needed: UInt8
    private var missing: UInt8 = 0

    private static let textBit: UInt8 = 16

    /// - Parameter isRenumbered: whether edges name their ends by other ids than entities have.
    init(_ query: GraphQuery, _ columns: EdgeColumns, keyCount: Int, isRenumbered: Bool) {
        self.query = query
        let words = Set(query.stances.isEmpty ? Stance.allCases : Array(query.stances))
        otherStances = Stance.allCases.filter { !words.contains($0) }
            .map { ByteNeedle($0.rawValue) }
        let statuses = query.statuses.isEmpty ? Set(ClaimStatus.allCases) : query.statuses
        otherStatuses = ClaimStatus.allCases.filter { !statuses.contains($0) }
            .map { ByteNeedle($0.rawValue) }
        func plain(_ text: String?) -> String? {
            text.flatMap { ByteNeedle.isPlain($0) ? $0 : nil }
        }
        event = plain(query.event).map { ByteNeedle($0) }
        document = plain(query.document).map { ByteNeedle($0) }
        text = plain(query.text?.lowercased()).map { ByteNeedle($0, ignoresCase: true) }
        parties = PartyTest(query, isRelation: columns.sources != nil, isRenumbered: isRenumbered)
        needed = parties.needed | (text == nil ? 0 : Self.textBit)
        roles = Self.roles(query, columns, keyCount)
    }

    private static func roles(
        _ query: GraphQuery, _ columns: EdgeColumns, _ keyCount: Int
    ) -> [Role] {
        var roles = Array(repeating: Role.unasked, count: keyCount)
        func ask(_ key: Int?, _ role: Role, _ isAsked: Bool) {
            if let key, isAsked { roles[key] = role }
        }
        ask(columns.interaction, .interaction, !query.stances.isEmpty)
        ask(columns.status, .status, !query.statuses.isEmpty)
        ask(columns.event, .event, query.event != nil)
        let asksParties = query.about != nil || query.between != nil || query.source != nil
        ask(columns.subject, .subject, asksParties)
        ask(columns.objects, .objects, asksParties)
        ask(columns.sources, .sources, asksParties)
        ask(columns.gloss, .gloss, query.text != nil)
        ask(columns.quote, .quote, query.text != nil)
        ask(columns.quotes, .quotes, query.text != nil)
        ask(columns.documents, .documents, query.document != nil)
        ask(columns.firstDate, .firstDate, query.until != nil)
        ask(columns.lastDate, .lastDate, query.since != nil)
        ask(columns.confidence, .confidence, query.minimumConfidence > 0)
        return roles
    }

    /// Takes an edge's start tag; false where the edge does not fit whatever else it says.
    @inline(__always)
    mutating func begin(source: Span<UInt8>) -> Bool {
        missing = needed & ~parties.bits(source: source)
        return !parties.excludes(source: source)
    }

    /// Takes a value of the edge; false where the edge does not fit whatever else it says.
    @inline(__always)
    mutating func accepts(_ key: Int, _ value: Span<UInt8>) -> Bool {
        let role = roles[key]
        return role == .unasked ? true : test(role, value)
    }

    @inline(never)
    private mutating func test(_ role: Role, _ value: Span<UInt8>) -> Bool {
        switch role {
        case .unasked: return true
        case .interaction: return !otherStances.contains { $0.equals(value) }
        case .status: return !otherStatuses.contains { $0.equals(value) }
        case .event: return event?.begins(value) ?? true
        case .subject: missing &= ~parties.bits(subject: value)
        case .objects: missing &= ~parties.bits(objects: value)
        case .sources: missing &= ~parties.bits(sources: value)
        case .gloss, .quote, .quotes: find(value)
        case .documents: return document?.occurs(in: value) ?? true
        case .firstDate:
            return date(value).flatMap { first in query.until.map { first <= $0 } } ?? true
        case .lastDate:
            return date(value).flatMap { last in query.since.map { last >= $0 } } ?? true
        case .confidence:
            return Double(String(utf8Bytes: value)).map { $0 >= query.minimumConfidence } ?? true
        }
        return true
    }

    private mutating func find(_ value: Span<UInt8>) {
        if missing & Self.textBit != 0, text?.occurs(in: value) ?? true {
            missing &= ~Self.textBit
        }
    }

    private func date(_ value: Span<UInt8>) -> CalendarDate? {
        CalendarDate(iso: String(utf8Bytes: value))
    }

    /// Whether the edge, all of whose values have come, may fit.
    var isMet: Bool { missing == 0 }
}
