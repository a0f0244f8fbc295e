internal import CLibXML2

/// Owns libxml2's writer with its output buffer, and the block that escaped bytes are collected
/// in. libxml2 never opens a file: its bytes come back through a callback to the sink.
///
/// `xmlFreeTextWriter` frees the buffer too and flushes it: the sink is let go of last.
@safe
final class XMLOutput {
    /// Bytes of the block that writers fill before it goes to libxml2.
    static let blockSize = 64 * 1024

    private let sink: any ByteSink
    private let writer: xmlTextWriterPtr
    private let callbackState: UnsafeMutablePointer<CallbackState>
    /// The block; `blockSize` bytes.
    let block: UnsafeMutablePointer<UInt8>
    private var templates: [UnsafeMutableRawPointer] = unsafe []

    @safe
    private struct CallbackState {
        var sink: Unmanaged<AnyObject>
        var failure: XMLStreamError?
        var byteCount = 0
        var isClosed = false
    }

    init(to sink: any ByteSink) throws(XMLStreamError) {
        LibXML2.prepare()
        let state = UnsafeMutablePointer<CallbackState>.allocate(capacity: 1)
        unsafe state.initialize(to: CallbackState(sink: .passUnretained(sink)))
        let buffer = unsafe xmlOutputBufferCreateIO(Self.deliver, Self.close, state, nil)
        guard let buffer = unsafe buffer, let writer = unsafe xmlNewTextWriter(buffer) else {
            if let buffer = unsafe buffer { unsafe xmlOutputBufferClose(buffer) }
            unsafe state.deinitialize(count: 1)
            unsafe state.deallocate()
            throw XMLStreamError(.memory, "cannot make an XML writer: out of memory")
        }
        self.sink = sink
        unsafe self.writer = writer
        unsafe self.callbackState = state
        unsafe self.block = .allocate(capacity: Self.blockSize)
    }

    deinit {
        // An unfinished document is dropped: nothing more reaches the sink.
        unsafe callbackState.pointee.isClosed = true
        unsafe LibXML2.withErrorHandler(LibXML2.silence, context: nil) {
            unsafe xmlFreeTextWriter(writer)
        }
        unsafe callbackState.deinitialize(count: 1)
        unsafe callbackState.deallocate()
        unsafe block.deallocate()
        while let template = unsafe templates.popLast() { unsafe template.deallocate() }
    }

    /// Bytes delivered to the sink so far.
    var byteCount: Int { unsafe callbackState.pointee.byteCount }

    private static let deliver: xmlOutputWriteCallback = { context, bytes, count in
        guard let context = unsafe context, let bytes = unsafe bytes, count > 0 else { return 0 }
        let state = unsafe context.assumingMemoryBound(to: CallbackState.self)
        if unsafe state.pointee.isClosed { return count }
        guard unsafe state.pointee.failure == nil,
            let sink = unsafe state.pointee.sink.takeUnretainedValue() as? any ByteSink
        else { return -1 }
        do throws(XMLStreamError) {
            let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: Int(count))
            try sink.write(unsafe Span(_unsafeBytes: buffer))
            unsafe state.pointee.byteCount += Int(count)
            return count
        } catch {
            unsafe state.pointee.failure = error
            return -1
        }
    }

    private static let close: xmlOutputCloseCallback = { _ in 0 }

    /// One call of libxml2's writer; its failure, or the sink's, is thrown.
    func perform(_ call: (xmlTextWriterPtr) -> Int32) throws(XMLStreamError) {
        let result = unsafe LibXML2.withErrorHandler(LibXML2.silence, context: nil) {
            unsafe call(writer)
        }
        if let failure = unsafe callbackState.pointee.failure { throw failure }
        if result < 0 {
            throw XMLStreamError(.unwritable, "libxml2 refuses to write (status \(result))")
        }
    }

    /// Hands the first `count` bytes of the block to libxml2.
    func flushBlock(count: Int) throws(XMLStreamError) {
        guard count > 0 else { return }
        let block = unsafe block
        try unsafe perform { unsafe xmlTextWriterWriteRawLen($0, block, Int32(count)) }
    }

    /// Ends the document and the sink.
    func finish() throws(XMLStreamError) {
        try unsafe perform { unsafe xmlTextWriterEndDocument($0) }
        try unsafe perform { unsafe xmlTextWriterFlush($0) }
        try sink.finish()
    }

    /// Keeps values of a template at one address for as long as the output lives.
    func store<Value: BitwiseCopyable>(_ values: [Value]) -> UnsafePointer<Value> {
        let size = max(values.count, 1) * MemoryLayout<Value>.stride
        let memory = UnsafeMutableRawPointer.allocate(
            byteCount: size, alignment: MemoryLayout<Value>.alignment)
        let copy = unsafe memory.bindMemory(to: Value.self, capacity: max(values.count, 1))
        for (offset, value) in values.enumerated() {
            unsafe (copy + offset).initialize(to: value)
        }
        unsafe templates.append(memory)
        return unsafe UnsafePointer(copy)
    }
}
