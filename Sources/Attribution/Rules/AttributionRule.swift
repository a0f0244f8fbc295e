/// A construction by which a cue takes its content.
protocol AttributionRule: Sendable {
    /// The name that attributions found by it carry.
    static var name: String { get }
    /// The attribution that the cue at `site` makes by this construction; nil where it does not.
    static func find(_ site: CueSite) -> Candidate?
}
