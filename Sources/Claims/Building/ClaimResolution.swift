import Annotations

/// Compares the places of a document: completes frames from each other, gives "this" its parties
/// and references their claims.
struct ClaimResolution {
    let reading: DocumentReading
    let attributions: [Attribution]

    /// Gives every unit that can have one its final frame.
    func resolve(_ units: inout [ContentUnit]) {
        let resolver = ReferenceResolver(reading: reading, attributions: attributions)
        let pool = FramePool(reading: reading, stated: units.compactMap(\.frame))
        for index in units.indices {
            guard let frame = units[index].frame else { continue }
            var finished = finished(frame, pool)
            if finished.subject == nil, !finished.namesSubject {
                finished.subject = units[index].fallbackSubject
            }
            units[index].frame = finished
        }
        for index in units.indices {
            guard let frame = units[index].frame else { continue }
            units[index].frame = withSubject(frame, index, units, resolver)
        }
        repeatFrames(&units)
        for index in units.indices where units[index].frame == nil {
            if let referent = resolver.referent(of: index, in: units) {
                units[index].frame = units[referent].frame
            } else {
                units[index].frame = resolver.ownFrame(of: units[index])
            }
        }
    }

    /// A content that is said again in the same words (a quotation above the text) has its first
    /// claim.
    private func repeatFrames(_ units: inout [ContentUnit]) {
        var first: [String: Int] = [:]
        for index in units.indices where units[index].frame != nil {
            let words = units[index].content.map {
                reading.document.text($0.span(in: reading.sentences))
            }.joined(separator: " ")
            if let known = first[words], units[known].voice == units[index].voice {
                units[index].frame = units[known].frame
            } else {
                first[words] = index
            }
        }
    }

    private func finished(_ frame: Frame, _ pool: FramePool) -> Frame {
        let isSymmetric = frame.eventClass.map { reading.lexicon.classes[$0].isSymmetric } ?? false
        let completed = pool.completed(frame, isSymmetric: isSymmetric)
        return isSymmetric ? ordered(completed) : completed
    }

    /// "This would mark an increase": what is said of a claim is said of its parties.
    private func withSubject(
        _ frame: Frame, _ index: Int, _ units: [ContentUnit], _ resolver: ReferenceResolver
    ) -> Frame {
        guard frame.subject == nil, let head = frame.subjectReference,
            reading.lemma(head) != "they",
            let antecedent = resolver.antecedent(of: head, before: index, in: units),
            let summed = units[antecedent].frame
        else { return frame }
        var frame = frame
        frame.subject = summed.subject
        // A class without other parties stays without.
        if frame.tier > 0 || !frame.objects.isEmpty || frame.eventClass == nil {
            let objects = frame.objects + summed.objects
            frame.objects = objects.filter { $0 != summed.subject }.withoutRepetition
        }
        return frame
    }

    /// The parties of a meeting or treaty in an order that does not depend on the wording: persons
    /// first, then by the number of the Wikidata item, which is low for what is widely known.
    private func ordered(_ frame: Frame) -> Frame {
        // "a treaty was signed between …" has its parties behind the verb.
        let all = [frame.subject].compactMap(\.self) + frame.objects
        guard all.count > 1, frame.subject != nil || !frame.namesSubject else { return frame }
        let parties = all.sorted { rank($0) < rank($1) }
        var frame = frame
        frame.subject = parties[0]
        frame.objects = Array(parties.dropFirst())
        return frame
    }

    private func rank(_ entity: EntityID) -> (Int, Int, EntityID) {
        let isPerson = reading.entities[entity]?.kind == .person
        let number = entity.isWikidata ? Int(entity.text.dropFirst()) ?? .max : .max
        return (isPerson ? 0 : 1, number, entity)
    }
}
