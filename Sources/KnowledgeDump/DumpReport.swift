/// What came of reading a dump.
public struct DumpReport: Hashable, Sendable {
    /// A line that was no item's JSON.
    public struct DamagedLine: Hashable, Sendable {
        /// The line, counted from 1.
        public var line: Int
        /// The byte of the line, counted from 1.
        public var column: Int
    }

    /// The lines.
    public var lines = 0
    /// The bytes of JSON.
    public var bytes = 0
    /// The items with an English name.
    public var items = 0
    /// How many lines are damaged.
    public var damagedLines = 0
    /// The first of them.
    public var damaged: [DamagedLine] = []
    /// The persons that were kept.
    public var persons = 0
    /// The states that were kept.
    public var states = 0
    /// The organisations that were kept.
    public var organisations = 0
    /// The terms of offices that were kept.
    public var terms = 0
    /// The terms that were left out because the dump does not name the office.
    public var namelessTerms = 0
    /// Whether the dump was read, or the data of an earlier run.
    public var wasRead = true
    /// The seconds that reading the dump took.
    public var seconds = 0.0
}

/// How far reading a dump has come.
public struct DumpProgress: Hashable, Sendable {
    /// The bytes of the file that were read, compressed as it is.
    public var consumed: Int
    /// The file's size; nil for a pipe.
    public var size: Int?
    /// The report so far.
    public var report: DumpReport
}
