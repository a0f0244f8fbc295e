import Annotations

// Quantities of more than one number.
extension QuantityReader {
    /// "between 10,000 and 12,000 troops", "10 to 12 troops": at least the one, at most the other.
    func interval(
        at start: Int, until end: Int, _ sentence: Sentence
    ) -> ([ClaimDetails.Quantity], next: Int)? {
        let before = start > 0 ? sentence.tokens[start - 1].form.lowercased() : ""
        guard let (low, last, isPlural) = number(at: start, until: end, sentence), !isPlural else {
            return nil
        }
        var joint = last + 1
        guard joint + 1 < end else { return nil }
        let word = sentence.tokens[joint].form.lowercased()
        guard word == "and" ? before == "between" : ["to", "-", "–"].contains(word) else {
            return nil
        }
        joint += hasCurrency(before: joint + 2, sentence) ? 2 : 1
        guard joint < end, let (high, highLast, _) = number(at: joint, until: end, sentence),
            high > low, let (unit, next) = unit(of: highLast, from: joint, until: end, sentence)
        else { return nil }
        // "10 to 12 million": the scale belongs to both.
        let scale =
            highLast > joint
            ? NumberWords.scale(
                sentence.tokens[highLast].form.lowercased()) : nil
        let isScaled = last == start && scale.map { low * $0 < high } ?? false
        return (
            [
                ClaimDetails.Quantity(
                    value: isScaled ? low * (scale ?? 1) : low, unit: unit, bound: .atLeast),
                ClaimDetails.Quantity(value: high, unit: unit, bound: .atMost),
            ], next
        )
    }

    /// "a third of the staff", "two thirds of …", "half of …", "one in five" as a percentage.
    func fraction(
        at start: Int, until end: Int, _ sentence: Sentence
    ) -> (ClaimDetails.Quantity, next: Int)? {
        func word(_ offset: Int) -> String {
            start + offset < end ? sentence.tokens[start + offset].form.lowercased() : ""
        }
        var value: Double?
        var length = 2
        if let parts = NumberWords.value(word(0)), word(1) == "in",
            let whole = NumberWords.value(word(2)), parts < whole, whole <= 100
        {
            value = parts / whole
            length = 3
        } else if word(0) == "half", word(1) != "a", isOf(word(1)) {
            value = 0.5
            length = 1
        } else if let part = NumberWords.fraction(word(1)), isOf(word(2)) {
            let count = word(0) == "a" ? 1 : NumberWords.value(word(0))
            value = count.map { $0 * part }
        } else if let whole = NumberWords.fraction(compound: word(0)), isOf(word(1)) {
            value = whole
            length = 1
        }
        guard let value else { return nil }
        let percent = (value * 1000).rounded() / 10
        return (
            ClaimDetails.Quantity(
                value: percent, unit: "percent", bound: bound(before: start, sentence)),
            start + length
        )
    }

    private func isOf(_ word: String) -> Bool {
        ["of", "the", "its", "their", "all"].contains(word)
    }
}
