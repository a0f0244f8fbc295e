import Annotations
import EntityLinking

/// The offices of the reference data by person: overlapping terms of one office are made one, and an
/// office whose title names a known body ("Director-General of the World Health Organization")
/// becomes an office of that body.
struct TermImport {
    private(set) var terms: [String: [KnowledgeEntry.Term]] = [:]
    /// The persons one of whose terms comes from a share-alike source, with its tag.
    private(set) var shareAlike: [EntityID: String] = [:]
    private var bodies: [[UInt8]: [KnowledgeEntry]] = [:]

    init(directory: String, organisations: [KnowledgeEntry]) throws {
        for body in organisations where (body.prior ?? 0) > 0.3 {
            for name in [body.label] + body.names.map(\.text) {
                bodies[NameKey.key(of: name), default: []].append(body)
            }
        }
        let table = try ReferenceTable("positions.tsv", in: directory)
        for row in table.rows {
            let term = term(table, row)
            if isWanted(term, isLocal: isLocal(table, row)) {
                terms[table.cell(row, "qid"), default: []].append(term)
            }
            if table.cell(row, "source") == "world-leaders-2026" {
                shareAlike[EntityID(table.cell(row, "qid"))] = "world-leaders-current CC-BY-SA-4.0"
            }
        }
        terms = terms.mapValues(Self.merged)
    }

    private func isLocal(_ table: ReferenceTable, _ row: [Substring]) -> Bool {
        !table.cell(row, "state_qid").isEmpty && !table.cell(row, "jurisdiction").isEmpty
    }

    /// Offices below the state are kept where they are recent.
    private func isWanted(_ term: KnowledgeEntry.Term, isLocal: Bool) -> Bool {
        !isLocal || (term.end?.year ?? term.start?.year ?? 0) >= 2015
    }

    private func term(_ table: ReferenceTable, _ row: [Substring]) -> KnowledgeEntry.Term {
        let state = table.cell(row, "state_qid")
        let local = table.cell(row, "jurisdiction")
        var title = table.cell(row, "position")
        if let first = title.first { title = first.uppercased() + title.dropFirst() }
        if !local.isEmpty, !state.isEmpty, !title.contains(local) { title += " for \(local)" }
        var jurisdiction = state.isEmpty ? nil : EntityID(state)
        if local.isEmpty || state.isEmpty, let body = body(of: title, state: jurisdiction) {
            title = body.title
            jurisdiction = body.id
        }
        let note = table.cell(row, "end_note")
        var end = CalendarDate(iso: table.cell(row, "end"))
        var endKind = note == "<=" ? Office.End.atMost : .exact
        if note.hasPrefix("seen:") {
            end = CalendarDate(iso: note.dropFirst(5))
            endKind = .stillThere
        }
        return KnowledgeEntry.Term(
            title: title, jurisdiction: jurisdiction,
            start: CalendarDate(iso: table.cell(row, "start")), end: end, endKind: endKind)
    }

    /// `X of the Y` as the office X of the body Y.
    private func body(of title: String, state: EntityID?) -> (title: String, id: EntityID)? {
        for separator in [" of the ", " of "] {
            guard let cut = title.firstRange(of: separator) else { continue }
            let found = bodies[NameKey.key(of: title[cut.upperBound...])]?.first {
                $0.country == state
            }
            if let found { return (String(title[..<cut.lowerBound]), found.id) }
        }
        return nil
    }

    /// One term for those of one office that touch.
    private static func merged(_ terms: [KnowledgeEntry.Term]) -> [KnowledgeEntry.Term] {
        var merged: [KnowledgeEntry.Term] = []
        let sorted = terms.sorted { lhs, rhs in
            let left = lhs.start?.dayNumber ?? .min
            let right = rhs.start?.dayNumber ?? .min
            return left != right ? left < right : endDay(lhs) > endDay(rhs)
        }
        for term in sorted {
            let place = merged.lastIndex {
                $0.title.lowercased() == term.title.lowercased()
                    && $0.jurisdiction == term.jurisdiction
                    && (term.start?.dayNumber ?? .min) <= endDay($0)
            }
            guard let place else {
                merged.append(term)
                continue
            }
            if endDay(term) > endDay(merged[place]) {
                merged[place].end = term.end
                merged[place].endKind = term.endKind
            }
        }
        return merged
    }

    /// The last day; without an end, a year after the beginning, so that vague rows do not swallow
    /// exact ones.
    private static func endDay(_ term: KnowledgeEntry.Term) -> Int {
        if let end = term.end {
            return end.dayNumber + (end.month == nil ? 366 : end.day == nil ? 31 : 1)
        }
        return (term.start?.dayNumber ?? .min / 2) + 1
    }
}
