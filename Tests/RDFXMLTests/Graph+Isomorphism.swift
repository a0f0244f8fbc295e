import RDFXML

/// Whether two graphs are the same but for the labels of their blank nodes.
/// https://www.w3.org/TR/rdf11-concepts/#graph-isomorphism
///
/// Blank nodes are coloured by what is said of them until no colour divides further; then labels
/// are tried within the colours.
func areIsomorphic(_ left: [Triple], _ right: [Triple]) -> Bool {
    let left = Set(left)
    let right = Set(right)
    guard left.count == right.count else { return false }
    let leftColours = colours(of: left)
    let rightColours = colours(of: right)
    guard leftColours.values.sorted() == rightColours.values.sorted() else { return false }
    let nodes = leftColours.keys.sorted()
    return extend([:], nodes[...]) { node in
        rightColours.filter { $0.value == leftColours[node] }.map(\.key)
    } accepts: { mapping in
        Set(left.map { rename($0, mapping) }) == right
    }
}

private func extend(
    _ mapping: [BlankNode: BlankNode], _ rest: ArraySlice<BlankNode>,
    candidates: (BlankNode) -> [BlankNode], accepts: ([BlankNode: BlankNode]) -> Bool
) -> Bool {
    guard let node = rest.first else { return accepts(mapping) }
    for candidate in candidates(node) where !mapping.values.contains(candidate) {
        var extended = mapping
        extended[node] = candidate
        if extend(extended, rest.dropFirst(), candidates: candidates, accepts: accepts) {
            return true
        }
    }
    return false
}

private func rename(_ triple: Triple, _ mapping: [BlankNode: BlankNode]) -> Triple {
    var result = triple
    if case .blankNode(let node) = triple.subject {
        result.subject = .blankNode(mapping[node] ?? node)
    }
    if case .blankNode(let node) = triple.object {
        result.object = .blankNode(mapping[node] ?? node)
    }
    return result
}

private func colours(of triples: Set<Triple>) -> [BlankNode: String] {
    var result: [BlankNode: String] = [:]
    for triple in triples {
        if case .blankNode(let node) = triple.subject { result[node] = "" }
        if case .blankNode(let node) = triple.object { result[node] = "" }
    }
    var classes = 0
    while Set(result.values).count > classes {
        classes = Set(result.values).count
        var next = result
        for node in result.keys {
            let said = triples.compactMap { triple -> String? in
                let subject = colour(triple.subject.term, result)
                let object = colour(triple.object, result)
                if triple.subject == .blankNode(node) { return "s \(triple.predicate) \(object)" }
                if triple.object == .blankNode(node) { return "o \(subject) \(triple.predicate)" }
                return nil
            }
            next[node] = said.sorted().joined(separator: "\n")
        }
        // The classes' numbers in sorted order stand for them: the same in isomorphic graphs.
        let names = Set(next.values).sorted()
        result = next.mapValues { colour in String(names.firstIndex(of: colour) ?? 0) }
    }
    return result
}

private func colour(_ term: Term, _ colours: [BlankNode: String]) -> String {
    if case .blankNode(let node) = term { return "_:" + (colours[node] ?? "") }
    return "\(term)"
}
