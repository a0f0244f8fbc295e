package import Annotations
import Learning

/// What the perceptron looks at: words, tags and relations of the stack's top three, the buffer's
/// first three and their outermost dependents, alone and combined (after Zhang & Nivre 2011).
package struct TransitionFeatures: Sendable {
    private let words: [UInt64]
    private let tags: [UInt64]

    /// The features of a sentence's tokens (form, upos and xpos).
    package init(_ tokens: [Token]) {
        words = tokens.map { FeatureHash.text($0.form.lowercased()) }
        tags = tokens.map { FeatureHash.text($0.pos.rawValue) &+ FeatureHash.text($0.xpos) &* 3 }
    }

    private func word(_ index: Int) -> UInt64 {
        index < 0 ? 1 : index >= words.count ? 2 : words[index]
    }

    private func tag(_ index: Int) -> UInt64 {
        index < 0 ? 1 : index >= tags.count ? 2 : tags[index]
    }

    /// Sets `buckets` to the rows, below `count`, of the features of `state`.
    package func extract(from state: Configuration, count: Int, into buckets: inout [Int]) {
        buckets.removeAll(keepingCapacity: true)
        var template = 0
        func add(_ parts: UInt64...) {
            var hash = FeatureHash(template: template)
            for part in parts { hash = hash.adding(part) }
            buckets.append(hash.bucket(count: count))
            template += 1
        }
        let depth = state.stack.count
        let top = depth > 0 ? state.stack[depth - 1] : -1
        let second = depth > 1 ? state.stack[depth - 2] : -1
        let third = depth > 2 ? state.stack[depth - 3] : -1
        let front = state.front
        add()
        for item in [top, second, third, front, front + 1, front + 2, top - 1, front - 1] {
            add(word(item))
            add(tag(item))
            add(word(item), tag(item))
        }
        addPairs(top, second, front, add)
        let children = [
            top < 0 ? -1 : state.leftChildren[top].first,
            top < 0 ? -1 : state.rightChildren[top].first,
            second < 0 ? -1 : state.leftChildren[second].first,
            second < 0 ? -1 : state.rightChildren[second].first,
            state.leftChildren[front].first,
        ]
        for (child, pair) in zip(
            children, [(top, front), (top, second), (second, top), (second, top), (front, top)])
        {
            add(tag(child), tag(pair.0), tag(pair.1))
            add(word(child), tag(pair.0))
            add(relation(child, state), tag(pair.0), tag(pair.1))
            add(relation(child, state), word(pair.0))
        }
        addShape(state, top, second, front, add)
    }

    private func addPairs(_ top: Int, _ second: Int, _ front: Int, _ add: (UInt64...) -> Void) {
        for (left, right) in [(top, front), (second, top)] {
            add(word(left), word(right))
            add(word(left), tag(right))
            add(tag(left), word(right))
            add(tag(left), tag(right))
            add(word(left), tag(left), tag(right))
            add(tag(left), word(right), tag(right))
        }
        add(tag(top), tag(front), tag(front + 1))
        add(tag(second), tag(top), tag(front))
        add(tag(top), tag(front), tag(front + 1), tag(front + 2))
        add(tag(second), tag(top), tag(front), tag(front + 1))
    }

    private func addShape(
        _ state: Configuration, _ top: Int, _ second: Int, _ front: Int,
        _ add: (UInt64...) -> Void
    ) {
        let distance = UInt64(min(front - max(top, 0), 8))
        let inner = UInt64(min(max(top, 0) - max(second, 0), 8))
        add(distance, tag(top), tag(front))
        add(inner, tag(second), tag(top))
        add(distance, word(top))
        let labels = [
            top < 0 ? -1 : state.leftChildren[top].first,
            top < 0 ? -1 : state.leftChildren[top].second,
            top < 0 ? -1 : state.rightChildren[top].first,
            top < 0 ? -1 : state.rightChildren[top].second,
        ].map { relation($0, state) }
        add(labels[0], labels[1], tag(top))
        add(labels[2], labels[3], tag(top))
        add(labels[0], labels[2], tag(top), tag(front))
    }

    private func relation(_ token: Int, _ state: Configuration) -> UInt64 {
        token < 0 ? 99 : UInt64(relationNumbers[state.relations[token]] ?? 0)
    }
}

/// The relations' numbers in the order of their declaration.
private let relationNumbers = Dictionary(
    uniqueKeysWithValues: DependencyRelation.allCases.enumerated().map { ($1, $0) })
