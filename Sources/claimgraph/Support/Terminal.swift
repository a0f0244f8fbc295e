import Foundation

/// What is known of the terminal that standard output leads to.
enum Terminal {
    /// Its width in columns; nil where standard output is no terminal.
    static var width: Int? {
        guard isatty(STDOUT_FILENO) == 1 else { return nil }
        var size = winsize()
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return 80
        }
        return Int(size.ws_col)
    }

    /// How wide tables are: as the terminal; elsewhere what `COLUMNS` says, or 80 columns.
    static var tableWidth: Int {
        if let width { return width }
        let told = ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init) ?? 80
        return told > 0 ? told : 80
    }
}
