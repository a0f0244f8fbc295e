public import Annotations

extension StatementID {
    /// The id of a statement: `s` and 16 hexadecimal digits of the SHA-256 of the document's hash,
    /// who takes which stance on which claim, and the code points of cue and content. Two
    /// statements of one document share an id only where they say the same at the same place.
    ///
    /// - Parameters:
    ///   - sha256: the document's hash.
    ///   - cue: the cue, in code points.
    ///   - content: the content's parts, in code points.
    public init(
        sha256: String, source: EntityID?, stance: Stance, claim: ClaimID, cue: Range<Int>,
        content: [Range<Int>]
    ) {
        let places = ([cue] + content).map { "\($0.lowerBound)-\($0.upperBound)" }
        let fields = ["statement/1", sha256, source?.text ?? "", stance.rawValue, claim.text]
        self.init("s" + ContentHash.hexadecimal(of: fields + places))
    }
}
