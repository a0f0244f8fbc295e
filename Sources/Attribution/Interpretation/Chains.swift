internal import Annotations

/// Resolves chains: in "X said that Y had told him that …" Y is the source and X relays; in "X said
/// he had no evidence" and "“I can confirm it,” X said" X is the source.
struct Chains {
    let passage: Passage

    /// Gives the inner attributions their relayers or sources, and drops what only frames them.
    func resolve(_ candidates: inout [Candidate], _ dropped: inout Set<Int>) {
        var replaced = Set<Int>()
        for index in candidates.indices where !dropped.contains(index) {
            guard let parent = candidates[index].parent else { continue }
            if replaced.contains(parent), isMain(candidates[index], in: candidates[parent]) {
                // The second of joint sources, whose relayer has gone with the first.
                candidates[index].via = candidates[parent].source
                candidates[index].parent = candidates[parent].parent
            }
            guard !dropped.contains(parent) else { continue }
            link(index, to: parent, &candidates, &dropped)
            if dropped.contains(parent) { replaced.insert(parent) }
        }
    }

    private func link(
        _ index: Int, to parent: Int, _ candidates: inout [Candidate], _ dropped: inout Set<Int>
    ) {
        let inner = candidates[index]
        let outer = candidates[parent]
        let isHead = isMain(inner, in: outer)
        if outer.form == .reference || !isReporting(outer) {
            if isSame(inner, outer), inner.entry?.word == .verb { dropped.insert(index) }
            return
        }
        if isSame(inner, outer) {
            let takesOver =
                inner.stance != .asserted && isHead && !isNegatedDenial(inner)
                && (inner.source != nil || inner.entry?.word == .noun)
            if takesOver {
                candidates[index].source = outer.source
                candidates[index].sourceHead = outer.sourceHead
                candidates[index].sourceKind = outer.sourceKind
                candidates[index].parent = outer.parent
                dropped.insert(parent)
            } else if inner.entry?.word != .noun || inner.source != nil {
                dropped.insert(index)
            }
            return
        }
        if outer.stance == .asserted, let source = outer.source { candidates[index].via = source }
        if isHead, outer.stance == .asserted, !outer.negatesContent, inner.source != nil,
            inner.confidence > 0.3 || inner.stance != .asserted,
            inner.form == .clause || inner.entry?.kind == .accusation || inner.stance != .asserted
        {
            candidates[index].parent = outer.parent
            dropped.insert(parent)
        } else if inner.source == nil, inner.entry?.word != .noun {
            dropped.insert(index)
        }
    }

    /// Whether the outer attribution is a report of what is said, with a clause as its content.
    private func isReporting(_ outer: Candidate) -> Bool {
        guard outer.form == .clause else { return false }
        guard let entry = outer.entry else { return true }
        return [.speech, .announcement, .confirmation, .denial, .hedge].contains(entry.kind)
    }

    /// Whether the inner cue is the main word of the outer content.
    private func isMain(_ inner: Candidate, in outer: Candidate) -> Bool {
        guard let head = outer.contentHead else { return false }
        if inner.cueHead == head || inner.cue.contains(head) { return true }
        guard passage.heads[inner.cueHead] == head else { return false }
        switch passage.relations[inner.cueHead].base {
        case .nsubj: return passage.child(of: head, .expl) != nil
        case .obj: return inner.entry?.word == .noun && inner.source == nil
        case .xcomp: return true
        // "could neither confirm nor deny it"
        case .conj:
            return ["nor", "or"].contains(passage.lemma(inner.cueHead - 1))
                && passage.subject(of: inner.cueHead) == nil
        default: return false
        }
    }

    /// Whether the inner source is the outer one again, as a pronoun, or is not named.
    private func isSame(_ inner: Candidate, _ outer: Candidate) -> Bool {
        guard let head = inner.sourceHead else { return true }
        if inner.source == outer.source { return true }
        guard passage.pos(head) == .pronoun || passage.pos(head) == .determiner,
            let outerHead = outer.sourceHead
        else { return false }
        switch passage.lemma(head).lowercased() {
        case "i", "we": return true
        case "he", "she":
            return passage.pos(outerHead) != .pronoun
                || passage.lemma(outerHead) == passage.lemma(head)
        case "it", "they": return true
        default: return false
        }
    }

    /// Whether the inner attribution withholds by negating a denial ("had never denied").
    private func isNegatedDenial(_ inner: Candidate) -> Bool {
        inner.stance == .withheld && inner.entry?.kind == .denial
            && !["nor", "or"].contains(passage.lemma(max(inner.cue.lowerBound, inner.cueHead - 1)))
            && !(inner.cueHead > 0 && ["nor", "or"].contains(passage.lemma(inner.cueHead - 1)))
    }
}
