import ClaimGraphKit
import Foundation

/// Messages, warnings and progress go here.
enum StandardError {
    /// Whether a person is looking on.
    static let isTerminal = isatty(STDERR_FILENO) == 1

    /// Writes a line.
    static func write(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }
}

/// A line on a terminal's standard error that tells how far a run is; nothing elsewhere.
struct Progress {
    private let total: Int?
    private var done = 0
    private var shown = ContinuousClock.now - .seconds(1)

    /// Progress towards `total` documents, where that is known.
    init(total: Int?) { self.total = total }

    /// One more document is done.
    mutating func advance() {
        done += 1
        guard StandardError.isTerminal, .now - shown > .milliseconds(100) else { return }
        shown = .now
        let text = total.map { "\(done) of \($0) documents" } ?? "\(done) documents"
        FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
    }

    /// Clears the line.
    func finish() {
        guard StandardError.isTerminal else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
    }
}
