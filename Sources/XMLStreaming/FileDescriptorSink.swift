#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// A sink over a file descriptor: a file, a pipe, standard output. No error of the system is
/// lost: a full disk is `.unwritable`, a reader that has gone is `.closedPipe` (and raises no
/// SIGPIPE).
public final class FileDescriptorSink: ByteSink {
    private let descriptor: Int32
    private let name: String
    private let closesDescriptor: Bool
    private let raisesSignals: Bool
    private var isOpen = true

    /// - Parameters:
    ///   - descriptor: open for writing.
    ///   - name: what errors call it: a path, or `<stdout>`.
    ///   - closing: whether `finish` (or the end of the sink) closes the descriptor.
    public init(descriptor: Int32, name: String, closing: Bool = false) {
        self.descriptor = descriptor
        self.name = name
        self.closesDescriptor = closing
        var status = stat()
        let isKnown = unsafe fstat(descriptor, &status) == 0
        // Only pipes and sockets have somebody at the other end.
        raisesSignals = !isKnown || status.st_mode & S_IFMT != S_IFREG
    }

    deinit {
        if closesDescriptor && isOpen { _ = close(descriptor) }
    }

    /// Writes all the bytes, however many calls that takes.
    public func write(_ bytes: Span<UInt8>) throws(XMLStreamError) {
        let count = bytes.count
        let number: Int32 = unsafe bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < count {
                let written = unsafe write(
                    buffer.baseAddress.map { unsafe $0 + done }, count - done)
                if written >= 0 {
                    done += written
                } else if errno == EAGAIN {
                    waitUntilWritable()
                } else if errno != EINTR {
                    return errno
                }
            }
            return 0
        }
        if number != 0 { throw failure(number) }
    }

    /// Closes the descriptor where it is the sink's own: some systems report a full disk here.
    public func finish() throws(XMLStreamError) {
        guard closesDescriptor, isOpen else { return }
        isOpen = false
        if close(descriptor) != 0 && errno != EINTR { throw failure(errno) }
    }

    private func write(_ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
        if raisesSignals { return unsafe SignalFree.write(descriptor, bytes, count) }
        #if canImport(Glibc)
            return unsafe Glibc.write(descriptor, bytes, count)
        #else
            return unsafe Darwin.write(descriptor, bytes, count)
        #endif
    }

    private func failure(_ number: Int32) -> XMLStreamError {
        XMLStreamError(
            number == EPIPE ? .closedPipe : .unwritable,
            "cannot write: \(LibXML2.systemMessage(number))", file: name)
    }

    private func waitUntilWritable() {
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&request, 1, -1)
    }
}

/// `write(2)` that never raises SIGPIPE: the signal is blocked for this thread during the call
/// and taken off the queue where the call made it pending.
private enum SignalFree {
    static func write(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Glibc)
            var pipe = sigset_t()
            var old = sigset_t()
            var pending = sigset_t()
            unsafe sigemptyset(&pipe)
            unsafe sigaddset(&pipe, SIGPIPE)
            unsafe sigpending(&pending)
            let wasPending = unsafe sigismember(&pending, SIGPIPE) == 1
            unsafe pthread_sigmask(SIG_BLOCK, &pipe, &old)
            let written = unsafe Glibc.write(descriptor, bytes, count)
            let number = errno
            if written < 0 && number == EPIPE && !wasPending {
                var now = timespec(tv_sec: 0, tv_nsec: 0)
                _ = unsafe sigtimedwait(&pipe, nil, &now)
            }
            unsafe pthread_sigmask(SIG_SETMASK, &old, nil)
            errno = number
            return written
        #else
            _ = fcntl(descriptor, F_SETNOSIGPIPE, 1)
            return unsafe Darwin.write(descriptor, bytes, count)
        #endif
    }
}
