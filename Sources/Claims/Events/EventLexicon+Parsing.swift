import Annotations

extension EventLexicon {
    /// Reads `events.tsv`: tab-separated lines, `#` begins a comment, words of a cell are separated
    /// by spaces. The first cell says what a line is:
    ///
    ///     set      troops         troop soldier brigade
    ///     through  verb           plan prepare            +  expected
    ///     class    deploy-troops  MOBILIZE                state
    ///     verb     send deploy    obj=@troops             subj|owner  help,for>to,in
    ///     noun     deployment     obj=@troops
    ///
    /// `verb`, `noun` and `is` lines belong to the class above them. Conditions are `role=words`,
    /// `role=*`, `role=-` or `part=particle`; `@name` stands for a set that was given before. The
    /// doer's roles are tried in turn (`|`), the other parties are all that stand in the roles of
    /// a tier, and tiers (`>`) are tried in turn. An empty cell is the default of the kind.
    package init(parsing text: String) throws(LexiconError) {
        self.init()
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            guard let first = line.utf8.first, first != UInt8(ascii: "#") else { continue }
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            switch cells[0] {
            case "set": try parseSet(cells, number)
            case "participles": try parseParticiples(cells, number)
            case "through": try parseOperator(cells, number)
            case "class": try parseClass(cells, number)
            default: try parsePattern(cells, number)
            }
        }
        rank()
    }

    private mutating func parseSet(_ cells: [Substring], _ line: Int) throws(LexiconError) {
        guard cells.count == 3 else {
            throw LexiconError(line: line, message: "a set has a name and words")
        }
        add(set: String(cells[1]), try words(cells[2], line))
    }

    private mutating func parseParticiples(_ cells: [Substring], _ line: Int) throws(LexiconError) {
        for pair in cells.dropFirst().joined(separator: " ").split(separator: " ") {
            let parts = pair.split(separator: "=")
            guard parts.count == 2 else {
                throw LexiconError(line: line, message: "expected lemma=participle, not '\(pair)'")
            }
            add(participle: String(parts[1]), of: String(parts[0]))
        }
    }

    private mutating func parseOperator(_ cells: [Substring], _ line: Int) throws(LexiconError) {
        guard cells.count >= 4, let kind = EventPattern.Kind(rawValue: String(cells[1])),
            cells[3] == "+" || cells[3] == "-"
        else {
            throw LexiconError(
                line: line, message: "expected: through, verb|noun|is, words, + or -, modality")
        }
        let modality = cells.count > 4 && !cells[4].isEmpty ? String(cells[4]) : nil
        if let modality, ClaimDetails.Modality(rawValue: modality) == nil {
            throw LexiconError(line: line, message: "unknown modality '\(modality)'")
        }
        let looked = Operator(isNegative: cells[3] == "-", modality: modality)
        for word in cells[2].split(separator: " ") { add(looked, kind, trigger: String(word)) }
    }

    private mutating func parseClass(_ cells: [Substring], _ line: Int) throws(LexiconError) {
        guard cells.count >= 3, !cells[1].isEmpty else {
            throw LexiconError(line: line, message: "a class has a name and a PLOVER type")
        }
        guard classIndex(String(cells[1])) == nil else {
            throw LexiconError(line: line, message: "second class '\(cells[1])'")
        }
        let flags = cells.count > 3 ? cells[3].split(separator: ",") : []
        if let strange = flags.first(where: { $0 != "symmetric" && $0 != "state" }) {
            throw LexiconError(line: line, message: "unknown flag '\(strange)'")
        }
        add(
            EventClass(
                name: String(cells[1]), ploverType: String(cells[2]),
                isSymmetric: flags.contains("symmetric"), isActOfState: flags.contains("state"),
                template: cells.count > 4 && !cells[4].isEmpty ? String(cells[4]) : nil))
    }

    private mutating func parsePattern(_ cells: [Substring], _ line: Int) throws(LexiconError) {
        guard let kind = EventPattern.Kind(rawValue: String(cells[0])) else {
            throw LexiconError(line: line, message: "unknown kind of line '\(cells[0])'")
        }
        guard !classes.isEmpty, cells.count >= 2, !cells[1].isEmpty else {
            throw LexiconError(line: line, message: "a pattern has triggers and a class above it")
        }
        func cell(_ index: Int, _ standard: String) -> Substring {
            cells.count > index && !cells[index].isEmpty ? cells[index] : Substring(standard)
        }
        var conditions: [EventPattern.Condition] = []
        for condition in cell(2, "").split(separator: " ") {
            conditions.append(try parseCondition(condition, line))
        }
        let pattern = EventPattern(
            kind: kind, eventClass: classes.count - 1, conditions: conditions,
            agent: cell(3, kind.standardAgent).split(separator: "|").map { EventRole($0) },
            objects: cell(4, kind.standardObjects).split(separator: ">").map { tier in
                tier == "-" ? [] : tier.split(separator: ",").map { EventRole($0) }
            })
        for trigger in try words(cells[1], line).sorted() { add(pattern, trigger: trigger) }
    }

    private func parseCondition(
        _ text: Substring, _ line: Int
    ) throws(LexiconError) -> EventPattern.Condition {
        let parts = text.split(separator: "=", maxSplits: 1)
        guard parts.count == 2 else {
            throw LexiconError(line: line, message: "a condition is role=words, not '\(text)'")
        }
        if parts[0] == "part" { return .particle(String(parts[1])) }
        let role = EventRole(parts[0])
        if parts[1] == "-" { return .lacks(role) }
        if parts[1] == "*" { return .has(role, words: nil) }
        return .has(role, words: try words(parts[1].split(separator: "|"), line))
    }

    private func words(_ cell: Substring, _ line: Int) throws(LexiconError) -> Set<String> {
        try words(cell.split(separator: " "), line)
    }

    private func words(_ list: [Substring], _ line: Int) throws(LexiconError) -> Set<String> {
        var found: Set<String> = []
        for word in list {
            if word.utf8.first == UInt8(ascii: "@") {
                guard let set = sets[String(word.dropFirst())] else {
                    throw LexiconError(line: line, message: "unknown set '\(word)'")
                }
                found.formUnion(set)
            } else {
                found.insert(String(word))
            }
        }
        return found
    }
}

extension EventPattern.Kind {
    /// Where the doer stands unless a pattern says otherwise.
    package var standardAgent: String { self == .noun ? "subj|from" : "subj" }

    /// Where the other parties stand unless a pattern says otherwise.
    package var standardObjects: String {
        switch self {
        case .verb: "obj,iobj,owner,to,with,against,from,for,on,about,of"
        case .noun: "obj,to,with,against,for,on,of"
        case .predicate: "obj,to,with,for,of,about,against"
        }
    }
}
