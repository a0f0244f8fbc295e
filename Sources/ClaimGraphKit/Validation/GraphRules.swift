import Annotations
import Claims

/// What has to hold of a claim graph beyond each record's own form.
enum GraphRules {
    /// The rules that `graph` breaks, one line each, in the graph's order.
    ///
    /// - Parameter isExact: whether words are as the document has them, so that they are as long
    ///   as their place; GraphML has them on one line.
    static func violations(_ graph: ClaimGraph, isExact: Bool) -> [String] {
        let entities = Set(graph.entities.map(\.id))
        let documents = Set(graph.documents.map(\.id))
        let claims = Set(graph.claims.map(\.id))
        var found: [String] = []
        for claim in graph.claims {
            if claim.id != claim.key.id {
                found.append("claim \(claim.id) has not the id of its key, \(claim.key.id)")
            }
            for party in claim.parties where !entities.contains(party) {
                found.append("claim \(claim.id) has the party \(party), which is no entity")
            }
        }
        for statement in graph.statements {
            let name = "statement \(statement.id)"
            if !claims.contains(statement.claim) {
                found.append("\(name) is about \(statement.claim), which is no claim")
            }
            if !documents.contains(statement.document) {
                found.append("\(name) stands in \(statement.document), which is no document")
            }
            for party in [statement.source, statement.via].compactMap(\.self)
            where !entities.contains(party) {
                found.append("\(name) names \(party), which is no entity")
            }
            found += evidence(of: statement, isExact).map { "\(name) \($0)" }
        }
        return found
    }

    private static func evidence(of statement: StatementRecord, _ isExact: Bool) -> [String] {
        var found: [String] = []
        if statement.content.isEmpty { found.append("has no content") }
        if !(0...1).contains(statement.confidence) {
            found.append("has confidence \(statement.confidence), which is not within 0 and 1")
        }
        for words in statement.content + [statement.cue]
        where isExact && !words.text.isEmpty && words.text.unicodeScalars.count != words.range.count
        {
            found.append("quotes other words than stand at \(words.range)")
        }
        return found
    }
}
