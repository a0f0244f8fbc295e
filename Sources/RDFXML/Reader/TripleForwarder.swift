/// Where the machine hands its triples: a class, so that the machine is no generic code, which
/// runs many times slower when it is compiled in one module and used with types of another.
protocol TripleForwarder: AnyObject {
    func forward(
        subject: TermBytes, predicate: Span<UInt8>, object: TermBytes
    ) throws(RDFError)
}

/// Holds a receiver during a reading. In memory of its own, since a class's stored property is
/// checked for exclusive access at every triple.
@safe
final class ReceiverBox<Receiver: TripleReceiver & ~Copyable>: TripleForwarder {
    private let memory: UnsafeMutablePointer<Receiver>
    private var isFull = true

    /// A box with the receiver.
    init(_ receiver: consuming Receiver) {
        unsafe memory = .allocate(capacity: 1)
        unsafe memory.initialize(to: receiver)
    }

    deinit {
        if isFull { unsafe memory.deinitialize(count: 1) }
        unsafe memory.deallocate()
    }

    func forward(
        subject: TermBytes, predicate: Span<UInt8>, object: TermBytes
    ) throws(RDFError) {
        try unsafe memory.pointee.receive(
            subject: subject, predicate: predicate, object: object)
    }

    /// Takes the receiver out, once; nothing may be forwarded afterwards.
    func take() -> Receiver? {
        guard isFull else { return nil }
        isFull = false
        return unsafe memory.move()
    }
}
