/// Where the machine hands its triples: a class, so that the machine is no generic code, which
/// runs many times slower when it is compiled in one module and used with types of another.
protocol TripleForwarder: AnyObject {
    func forward(
        subject: TermBytes, predicate: Span<UInt8>, object: TermBytes
    ) throws(RDFError)
}

/// Holds a receiver during a reading.
final class ReceiverBox<Receiver: TripleReceiver & ~Copyable>: TripleForwarder {
    private var receiver: Receiver?

    /// A box with the receiver.
    init(_ receiver: consuming Receiver) {
        self.receiver = consume receiver
    }

    func forward(
        subject: TermBytes, predicate: Span<UInt8>, object: TermBytes
    ) throws(RDFError) {
        try receiver?.receive(subject: subject, predicate: predicate, object: object)
    }

    /// Takes the receiver out.
    func take() -> Receiver? {
        receiver.take()
    }
}
