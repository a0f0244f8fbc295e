internal import CLibXML2

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

// Ownership in this target: every libxml2 object has one owner, a class or a function of this
// module, that allocates and frees it. A C pointer never leaves the module, and a pointer to
// bytes never leaves the closure or the callback that it was made for.

/// What has to be done once per process before libxml2 is used.
enum LibXML2 {
    private static let isInitialised: Bool = {
        xmlInitParser()
        EntityLoader.install()
        return true
    }()

    /// Initialises libxml2 on first use; free of charge afterwards.
    static func prepare() {
        _ = isInitialised
    }

    /// Runs `body` with the calling thread's structured error handler set, and sets the
    /// previous one again afterwards. libxml2 prints to stderr what has no handler.
    static func withErrorHandler<Result, Failure: Error>(
        _ handler: xmlStructuredErrorFunc?,
        context: UnsafeMutableRawPointer?,
        _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let oldHandler = unsafe clibxml2_structured_error()
        let oldContext = unsafe clibxml2_structured_error_context()
        unsafe xmlSetStructuredErrorFunc(context, handler)
        defer { unsafe xmlSetStructuredErrorFunc(oldContext, oldHandler) }
        return try body()
    }

    /// A handler that drops what it is told: for calls whose result says enough.
    static let silence: xmlStructuredErrorFunc = { _, _ in }

    /// The message of the C library for an `errno` value.
    static func systemMessage(_ number: Int32) -> String {
        guard let text = unsafe strerror(number) else { return "error \(number)" }
        return unsafe String(cString: text)
    }
}
