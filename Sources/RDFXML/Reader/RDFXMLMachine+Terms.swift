internal import XMLStreaming

extension RDFXMLMachine {
    /// Appends to `target` the IRI that `reference` means under `frame`'s base.
    func resolve(
        _ reference: Span<UInt8>, _ frame: borrowing Frame, into target: inout ByteStack
    ) throws(Fault) -> ByteRange {
        let start = target.count
        switch IRIReference.kind(of: reference) {
        case .absolute: return target.append(reference)
        case .malformed:
            throw Fault(.syntax, "'\(String(copying: reference))' is not an IRI")
        case .relative: break
        }
        guard frame.base >= 0 else {
            let text = String(copying: reference)
            throw Fault(
                .syntax, "relative IRI '\(text)' in a document without a base: give one")
        }
        bases[Int(frame.base)].resolve(reference, into: &target)
        return ByteRange(start, target.count)
    }

    /// The IRI that `reference` means, on the stack.
    mutating func pushResolved(
        _ reference: Span<UInt8>, _ frame: borrowing Frame
    ) throws(Fault) -> HeldTerm {
        if IRIReference.kind(of: reference) == .absolute {
            return HeldTerm(kind: .iri, range: stack.append(reference))
        }
        // Beside the stack, since resolving reads the machine that the stack is part of.
        var resolved = ByteStack(capacity: 256)
        _ = try resolve(reference, frame, into: &resolved)
        return HeldTerm(kind: .iri, range: stack.append(resolved.span))
    }

    /// The IRI of an `rdf:ID`, on the stack: `#` and the name against the base, used once.
    mutating func pushIdentifier(
        _ name: Span<UInt8>, _ frame: borrowing Frame
    ) throws(Fault) -> HeldTerm {
        let text = String(copying: name)
        guard XMLNames.isNCName(name) else {
            throw Fault(.syntax, "rdf:ID '\(text)' is not a name")
        }
        guard frame.base >= 0 else {
            throw Fault(.syntax, "rdf:ID '\(text)' in a document without a base: give one")
        }
        let reference = "#\(text)"
        let start = stack.count
        bases[Int(frame.base)].resolve(reference.utf8.span, into: &stack)
        let range = ByteRange(start, stack.count)
        guard identifiers.insert(stack.text(range)).inserted else {
            throw Fault(.syntax, "rdf:ID '\(text)' is used twice")
        }
        return HeldTerm(kind: .iri, range: range)
    }

    /// The blank node of an `rdf:nodeID`, on the stack.
    mutating func pushBlankNode(_ label: Span<UInt8>) throws(Fault) -> HeldTerm {
        guard XMLNames.isNCName(label) else {
            throw Fault(.syntax, "rdf:nodeID '\(String(copying: label))' is not a name")
        }
        return HeldTerm(kind: .blankNode, range: stack.append(label))
    }

    /// The predicate of a property.
    @_lifetime(borrow self)
    @inline(__always)
    func predicate(_ frame: borrowing Frame) -> Span<UInt8> {
        frame.isListItem ? stack.span(frame.predicate) : names.bytes.span(frame.predicate)
    }
}
