import Testing
import XMLStreaming

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct ByteSinkTests {
    /// Writes a document of about `size` bytes; what that throws.
    private func write(_ size: Int, to sink: any ByteSink) throws -> XMLStreamError? {
        do throws(XMLStreamError) {
            var writer = try XMLStreamWriter(to: sink)
            try writer.startElement("a")
            let item = try writer.template("i")
            for _ in 0..<size / 20 {
                try writer.start(item)
                try writer.text("0123456789")
                try writer.end()
            }
            try writer.endElement()
            _ = try writer.finish()
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [100, 1_000_000])
    func `a full disk is an error, however little was written`(size: Int) throws {
        let descriptor = unsafe open("/dev/full", O_WRONLY)
        try #require(descriptor >= 0)
        let sink = FileDescriptorSink(descriptor: descriptor, name: "/dev/full", closing: true)
        let error = try #require(try write(size, to: sink))
        #expect(error.code == .unwritable)
        #expect(error.description.hasPrefix("/dev/full: error: cannot write: No space left"))
    }

    @Test(arguments: [100, 1_000_000])
    func `a closed pipe has its own code and raises no signal`(size: Int) throws {
        var ends: [Int32] = [0, 0]
        try #require(unsafe pipe(&ends) == 0)
        _ = close(ends[0])
        let sink = FileDescriptorSink(descriptor: ends[1], name: "<stdout>", closing: true)
        #expect(try write(size, to: sink)?.code == .closedPipe)
    }

    @Test func `a pipe that fills up is waited for`() throws {
        var ends: [Int32] = [0, 0]
        try #require(unsafe pipe(&ends) == 0)
        _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
        let (input, output) = (ends[0], ends[1])
        let reader = UnsafeMutablePointer<pthread_t>.allocate(capacity: 1)
        let argument = unsafe UnsafeMutableRawPointer(bitPattern: Int(input))
        let started = unsafe pthread_create(
            reader, nil,
            { argument in
                var buffer = [UInt8](repeating: 0, count: 4096)
                var total = 0
                let descriptor = Int32(Int(bitPattern: argument))
                while true {
                    let count = unsafe read(descriptor, &buffer, 4096)
                    if count <= 0 { break }
                    total += count
                }
                return unsafe UnsafeMutableRawPointer(bitPattern: total)
            }, argument)
        try #require(started == 0)
        let sink = FileDescriptorSink(descriptor: output, name: "pipe", closing: true)
        #expect(try write(1_000_000, to: sink) == nil)
        var total: UnsafeMutableRawPointer?
        unsafe pthread_join(reader.pointee, &total)
        unsafe reader.deallocate()
        _ = close(input)
        #expect(Int(bitPattern: total) > 1_000_000)
    }

    @Test func `a file appears whole or not at all`() throws {
        let path = "/tmp/xmlstreaming-\(getpid()).xml"
        defer { _ = unsafe unlink(path) }
        func content() -> [String]? {
            var outline = Outline()
            do {
                try XMLStreamReader().read(.file(path), into: &outline)
            } catch {
                return nil
            }
            return outline.lines
        }
        #expect(try write(100, to: AtomicFileSink(path: path)) == nil)
        let first = try #require(content())
        func abandon() throws {
            var writer = try XMLStreamWriter(to: AtomicFileSink(path: path))
            try writer.startElement("b")
            try writer.text(String(repeating: "x", count: 200_000))
        }
        try abandon()
        #expect(content() == first)
        #expect(try write(0, to: AtomicFileSink(path: path)) == nil)
        #expect(content() == ["<a", ">a"])
    }

    @Test func `a folder that is not there is an error`() throws {
        let error = #expect(throws: XMLStreamError.self) {
            _ = try AtomicFileSink(path: "/no/such/folder/x.xml")
        }
        #expect(
            error?.description
                == "/no/such/folder/x.xml: error: cannot create: No such file or directory")
    }
}
