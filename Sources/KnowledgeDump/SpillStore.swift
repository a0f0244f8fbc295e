#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The spilled data of a run and the note beside them that tells which dump they are from.
struct SpillStore {
    private let path: String
    private let stamp: [UInt8]

    /// The data at `path`, of the dump and settings that `stamp` describes in one line.
    init(path: String, stamp: [UInt8]) {
        self.path = path
        self.stamp = stamp
    }

    private var notePath: String { path + ".done" }

    /// The counts of the run that wrote the data; nil where there are none of this dump.
    func report() -> DumpReport? {
        guard let note = try? FileDescriptor(reading: notePath), let size = note.size,
            let bytes = try? note.read(size, at: 0), bytes.starts(with: stamp)
        else { return nil }
        let numbers = String(decoding: bytes.dropFirst(stamp.count), as: UTF8.self)
            .split(separator: " ").compactMap { Int($0) }
        guard numbers.count == 4 else { return nil }
        var report = DumpReport()
        report.lines = numbers[0]
        report.bytes = numbers[1]
        report.items = numbers[2]
        report.damagedLines = numbers[3]
        return report
    }

    /// Notes that the data are complete.
    func save(_ report: DumpReport) throws(DumpError) {
        let numbers = [report.lines, report.bytes, report.items, report.damagedLines]
        let note = try FileDescriptor(writing: notePath)
        try note.write(stamp + Array(numbers.map { String($0) }.joined(separator: " ").utf8))
    }

    /// Deletes the data.
    func remove() {
        _ = unsafe unlink(path)
        _ = unsafe unlink(notePath)
    }
}
