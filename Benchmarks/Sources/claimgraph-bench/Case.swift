/// What is measured: one operation of one program on the files of a `Workload`.
struct Case: Sendable {
    /// What tables and `--case` call it.
    let name: String
    /// The unit of `count`: edges or triples; or rows, of which the operation says how many.
    let unit: String
    /// Loads what the operation works on and gives the operation, which returns a number that
    /// all cases of a suite must agree on.
    let prepare: @Sendable (Workload) throws -> () throws -> UInt64
    /// Files that the operation writes: removed before each round.
    let output: String?

    init(
        _ name: String, unit: String = "edges", output: String? = nil,
        prepare: @escaping @Sendable (Workload) throws -> () throws -> UInt64
    ) {
        self.name = name
        self.unit = unit
        self.output = output
        self.prepare = prepare
    }
}

/// Cases that do the same; the first is the reference.
struct Suite: Sendable {
    let name: String
    /// The file whose bytes count for MB/s.
    let file: String
    /// Triples for each edge, where the unit is triples.
    let unitsPerEdge: Int
    /// Whether it reads exports of a claim graph, which take long to make.
    var usesNews = false
    let cases: [Case]

    /// All suites; to add a format, add one here.
    static let all = [
        graphMLWrite, graphMLRead, rdfWrite, rdfRead, graphMLDiff, claimsQuery, claimsTextQuery,
        sqliteLoad, stancesDiff, rdfDiff,
    ]
}

/// Why a measurement is not one.
struct BenchmarkError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
