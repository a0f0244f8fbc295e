#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Resident memory of this process, from `/proc`.
enum Memory {
    /// KiB resident now (`VmRSS`), or at most since the last reset (`VmHWM`); 0 where there is
    /// no `/proc`.
    static func kibibytes(_ field: String) -> Int {
        guard let status = text(of: "/proc/self/status") else { return 0 }
        for line in status.split(separator: "\n") where line.hasPrefix(field + ":") {
            let digits = line.filter(\.isNumber)
            return Int(digits) ?? 0
        }
        return 0
    }

    /// Sets the peak to what is resident now.
    static func resetPeak() {
        let file = open("/proc/self/clear_refs", O_WRONLY)
        guard file >= 0 else { return }
        _ = write(file, "5", 1)
        close(file)
    }

    private static func text(of path: String) -> String? {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var buffer = [UInt8](repeating: 0, count: 8192)
        let count = read(file, &buffer, buffer.count)
        return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
    }
}
