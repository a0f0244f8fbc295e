import Annotations
import Claims

/// A query as SQL that finds the statements that may fit, through an index where there is one.
///
/// What it finds is asked again when it is made into records, so a condition that SQL cannot decide
/// as we do is left open here.
struct QuerySQL {
    /// Tables in the order in which they are gone through.
    private enum Order {
        case statementFirst, claimFirst, documentFirst
    }

    private(set) var sql: String
    private(set) var arguments: [String] = []

    private static let parties = """
        SELECT id FROM claim WHERE subject = ? UNION SELECT claim FROM claim_object WHERE object = ?
        """

    /// - Parameter columns: of `statement`, `claim` and `document`.
    init(_ query: GraphQuery, columns: String) {
        sql = ""
        var conditions: [String] = []
        conditions += statementConditions(query)
        conditions += partyConditions(query)
        conditions += claimConditions(query)
        conditions += documentConditions(query)
        let tables =
            switch Self.order(query) {
            case .statementFirst:
                """
                statement CROSS JOIN claim ON claim.id = statement.claim
                CROSS JOIN document ON document.id = statement.document
                """
            case .claimFirst:
                """
                claim CROSS JOIN statement ON statement.claim = claim.id
                CROSS JOIN document ON document.id = statement.document
                """
            case .documentFirst:
                """
                document CROSS JOIN statement ON statement.document = document.id
                CROSS JOIN claim ON claim.id = statement.claim
                """
            }
        sql = "SELECT \(columns) FROM \(tables)"
        if !conditions.isEmpty { sql += " WHERE " + conditions.joined(separator: " AND ") }
    }

    /// Begins with what leaves least, as far as that can be told from the conditions alone.
    private static func order(_ query: GraphQuery) -> Order {
        if query.source != nil || query.between != nil { return .statementFirst }
        if query.about != nil { return .claimFirst }
        if query.document != nil { return .documentFirst }
        if query.event != nil || !query.statuses.isEmpty { return .claimFirst }
        if query.since != nil || query.until != nil { return .documentFirst }
        return .statementFirst
    }

    private mutating func statementConditions(_ query: GraphQuery) -> [String] {
        var conditions: [String] = []
        if let source = query.source {
            conditions.append("statement.source = ?")
            arguments.append(source.text)
        }
        if !query.stances.isEmpty {
            conditions.append("statement.stance IN (\(marks(query.stances.map(\.rawValue))))")
        }
        if query.minimumConfidence > 0 {
            conditions.append("statement.confidence >= \(query.minimumConfidence)")
        }
        return conditions
    }

    private mutating func partyConditions(_ query: GraphQuery) -> [String] {
        var conditions: [String] = []
        if let about = query.about {
            conditions.append("claim.id IN (\(Self.parties))")
            arguments += [about.text, about.text]
        }
        guard let (first, second) = query.between else { return conditions }
        // Both are parties, or one is the source and the other a party.
        let both = "SELECT number FROM statement WHERE claim IN (\(Self.parties))"
        let source = "SELECT number FROM statement WHERE source = ? AND claim IN (\(Self.parties))"
        let (a, b) = (first.text, second.text)
        guard a != b else {
            conditions.append(
                "statement.number IN (\(both) UNION SELECT number FROM statement WHERE source = ?)")
            arguments += [a, a, a]
            return conditions
        }
        conditions.append(
            "statement.number IN (SELECT * FROM (\(both)) INTERSECT SELECT * FROM (\(both)) "
                + "UNION SELECT * FROM (\(source)) UNION SELECT * FROM (\(source)))")
        arguments += [a, a, b, b, a, b, b, b, a, a]
        return conditions
    }

    private mutating func claimConditions(_ query: GraphQuery) -> [String] {
        var conditions: [String] = []
        if let event = query.event, Self.isPlain(event) {
            conditions.append("claim.event >= ? AND claim.event < ?")
            arguments += [event, event + "\u{10FFFF}"]
        }
        if !query.statuses.isEmpty {
            conditions.append("claim.status IN (\(marks(query.statuses.map(\.rawValue))))")
        }
        if let text = query.text, Self.isPlain(text) {
            // LIKE knows of capital letters of ASCII only, and so does the condition.
            conditions.append(
                "(statement.quote LIKE ? ESCAPE '\\' OR claim.gloss LIKE ? ESCAPE '\\')")
            let pattern = Self.pattern(text)
            arguments += [pattern, pattern]
        }
        return conditions
    }

    private mutating func documentConditions(_ query: GraphQuery) -> [String] {
        var conditions: [String] = []
        if let name = query.document, Self.isPlain(name) {
            conditions.append("instr(document.name, ?) > 0")
            arguments.append(name)
        }
        // An unexact date comes before the days in it, in SQL as with us.
        if let since = query.since {
            conditions.append("document.date >= ?")
            arguments.append(since.description)
        }
        if let until = query.until {
            conditions.append("document.date <= ?")
            arguments.append(until.description)
        }
        return conditions
    }

    private mutating func marks(_ words: [String]) -> String {
        arguments += words.sorted()
        return Array(repeating: "?", count: words.count).joined(separator: ", ")
    }

    /// Letters that SQL compares as we do, whichever way they are composed.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
    }

    private static func pattern(_ text: String) -> String {
        var pattern = "%"
        for character in text {
            if "%_\\".contains(character) { pattern.append("\\") }
            pattern.append(character)
        }
        return pattern + "%"
    }
}
