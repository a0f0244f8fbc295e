import Foundation
import XMLStreaming

/// Two files that appear together or not at all: both are written beside their places first, and
/// where the second cannot take its place, the first one gives its own back.
struct FilePair {
    private let paths: [String]
    private let written: [String]
    private let kept: String

    /// Files for `first` and `second`.
    init(_ first: String, _ second: String) {
        let mark = ".\(ProcessInfo.processInfo.processIdentifier)-pair"
        paths = [first, second]
        written = paths.map { $0 + mark + ".tmp" }
        kept = first + mark + ".old"
    }

    /// Has `write` write to two sinks, which it finishes, and puts both files in place.
    func write<Result>(
        _ write: (any ByteSink, any ByteSink) throws(XMLStreamError) -> Result
    ) throws(ClaimGraphError) -> Result {
        defer { for path in written + [kept] { _ = unsafe unlink(path) } }
        let result: Result
        do throws(XMLStreamError) {
            result = try write(AtomicFileSink(path: written[0]), AtomicFileSink(path: written[1]))
        } catch {
            throw ClaimGraphError(error)
        }
        let isReplaced = unsafe link(paths[0], kept) == 0
        try move(0)
        do throws(ClaimGraphError) {
            try move(1)
        } catch {
            _ = isReplaced ? unsafe rename(kept, paths[0]) : unsafe unlink(paths[0])
            throw error
        }
        return result
    }

    private func move(_ index: Int) throws(ClaimGraphError) {
        guard unsafe rename(written[index], paths[index]) != 0 else { return }
        let reason = unsafe String(cString: strerror(errno)).lowercased()
        throw ClaimGraphError(path: paths[index], "cannot be replaced: \(reason)")
    }
}
