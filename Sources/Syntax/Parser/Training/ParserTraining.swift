/// How the parser is trained; the defaults are what the experiments of `docs/Models.md` chose.
package struct ParserTraining: Sendable {
    /// What everything random comes from.
    package var seed: UInt64 = 1
    /// Passes over the treebanks.
    package var epochs = 12
    /// Tokens a step, roots not counted.
    package var batchTokens = 500
    /// The highest learning rate; it grows over the first steps and then falls to 0 in a line.
    package var rate: Float = 0.002
    /// Steps until the highest rate.
    package var warmUp = 300
    /// Dropout of the inputs.
    package var inputDropout: Float = 0.15
    /// Dropout of the layers.
    package var layerDropout: Float = 0.2
    /// How often a word is forgotten: this over this plus its count.
    package var wordForgetting: Float = 0.25
    /// How often a pretrained vector is forgotten.
    package var vectorForgetting: Float = 0.05
    /// How often a tag is forgotten.
    package var tagForgetting: Float = 0.05
    /// How often a word must occur to have a vector of its own.
    package var wordThreshold = 2
    /// The network's sizes.
    package var shape = ParserShape()

    /// The default settings.
    package init() {}
}

/// What a pass over the treebanks gave.
package struct ParserEpoch: Sendable {
    /// Which pass, from 1.
    package var number: Int
    /// The mean loss over tokens.
    package var loss: Float
}
