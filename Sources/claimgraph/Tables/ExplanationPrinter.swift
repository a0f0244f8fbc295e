import Annotations
import Claims

/// Statements for reading: by claim, each with its sentence and the marks in it.
struct ExplanationPrinter {
    private let graph: ClaimGraph

    init(_ graph: ClaimGraph) { self.graph = graph }

    /// The statements grouped by claim, in the order of claims.
    func text(_ statements: [StatementRecord]) -> String {
        let statuses = Dictionary(
            zip(graph.claims.map(\.id), graph.statuses()), uniquingKeysWith: { first, _ in first })
        let groups = Dictionary(grouping: statements, by: \.claim)
        return groups.keys.sorted().map { id in
            let claim = graph.claim(id)
            let parties = claim?.parties.map(name).joined(separator: ", ") ?? ""
            let head =
                "\(claim?.wording.gloss ?? id.text)\n"
                + "  claim \(id)  event \(claim?.key.event ?? "")  "
                + "polarity \(claim?.key.polarity.rawValue ?? "")  parties \(parties)  "
                + "status \(statuses[id]?.rawValue ?? "")\n"
            return head + (groups[id] ?? []).map(text).joined()
        }.joined(separator: "\n")
    }

    private func text(_ statement: StatementRecord) -> String {
        let document = graph.document(statement.document)
        let place = [document?.name, document?.date?.description].compactMap(\.self)
        let via = statement.via.map { " via \(name($0))" } ?? ""
        let rule = statement.rule.isEmpty ? "" : "rule \(statement.rule)  "
        let confidence = (statement.confidence * 100).rounded() / 100
        return """

              \(statement.source.map(name) ?? "somebody")\(via): \(statement.stance.rawValue)
                \(TextTable.plain(marked(statement)))
                \(place.joined(separator: ", "))  \(statement.id)  \(rule)confidence \(confidence)

            """
    }

    private func name(_ id: EntityID) -> String { graph.entity(id)?.label ?? id.text }

    /// The context with source, cue and content marked; marks that lie inside others stay inside.
    private func marked(_ statement: StatementRecord) -> String {
        let context = Array(statement.context.text.unicodeScalars)
        let start = statement.context.range.lowerBound
        guard !context.isEmpty else { return statement.quote }
        var opening: [Int: [(length: Int, text: String)]] = [:]
        var closing: [Int: Int] = [:]
        func mark(_ words: Quotation, _ label: String) {
            let (from, to) = (words.range.lowerBound - start, words.range.upperBound - start)
            // A database and the statements view know only whereabouts words are.
            guard from >= 0, to <= context.count, from < to,
                context[from..<to].elementsEqual(words.text.unicodeScalars)
            else { return }
            opening[from, default: []].append((to - from, "[\(label): "))
            closing[to, default: 0] += 1
        }
        if let source = statement.sourceWords { mark(source, "source") }
        mark(statement.cue, "cue")
        for part in statement.content { mark(part, "content") }
        var text = ""
        for index in 0...context.count {
            text += String(repeating: "]", count: closing[index] ?? 0)
            for mark in (opening[index] ?? []).sorted(by: { $0.length > $1.length }) {
                text += mark.text
            }
            if index < context.count { text.unicodeScalars.append(context[index]) }
        }
        return text
    }
}
