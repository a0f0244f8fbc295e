/// The sizes of the parser's network.
package struct ParserShape: Hashable, Sendable {
    /// Sizes of the inputs that make up a token's vector; multiples of 8.
    package var word = 48
    /// The pretrained vectors' padded size.
    package var pretrained = 56
    /// The size of the hashed prefixes, suffixes and the shape.
    package var subword = 32
    /// The size of the tag.
    package var tag = 24
    /// The size of what punctuation around the token says: inside quotation marks or brackets.
    package var context = 8
    /// The first layer's size.
    package var input = 96
    /// The encoder's size, both directions together.
    package var encoder = 128
    /// The size of a token as dependent and as head when arcs are scored.
    package var arc = 80
    /// The size of the layer that relations are read from.
    package var label = 64
    /// How many gated recurrences stand on each other.
    package var recurrences = 2

    /// The default sizes.
    package init() {}

    /// The length of a token's input vector.
    package var inputs: Int { word + pretrained + subword + tag + context }

    /// All numbers in a fixed order, for the model file.
    package var numbers: [UInt32] {
        [word, pretrained, subword, tag, context, input, encoder, arc, label, recurrences]
            .map(UInt32.init)
    }

    /// The shape with these ``numbers``; nil where there are too few, or sizes that no matrix has.
    package init?(numbers: [UInt32]) {
        guard numbers.count == 10, numbers.dropLast().allSatisfy({ $0 % 8 == 0 && $0 <= 4096 }),
            numbers[9] <= 8, numbers[6] > 0
        else { return nil }
        let sizes = numbers.map(Int.init)
        (word, pretrained, subword, tag, context) = (
            sizes[0], sizes[1], sizes[2], sizes[3], sizes[4]
        )
        (input, encoder, arc, label, recurrences) = (
            sizes[5], sizes[6], sizes[7], sizes[8], sizes[9]
        )
    }
}

/// How far apart two tokens are, in steps that grow with the distance.
package enum DistanceBucket {
    /// How many steps, the root's own included.
    package static let count = 34
    /// The step for the artificial root as head.
    package static let root = 33

    /// The step for the signed distance `head - dependent`.
    @inline(__always)
    package static func index(_ distance: Int) -> Int {
        let size = abs(distance)
        let step: Int
        switch size {
        case 0...6: step = size
        case 7...8: step = 7
        case 9...10: step = 8
        case 11...13: step = 9
        case 14...16: step = 10
        case 17...20: step = 11
        case 21...25: step = 12
        case 26...32: step = 13
        case 33...45: step = 14
        case 46...70: step = 15
        default: step = 16
        }
        return distance > 0 ? 16 + step : 16 - step
    }
}
