extension RDFXMLMachine where Receiver: ~Copyable {
    /// The IRI that a reference in the element's bytes means under `frame`'s base. An absolute one
    /// stays where it is, the others are resolved onto the element's bytes.
    mutating func resolve(
        _ reference: Range<Int>, _ frame: borrowing Frame
    ) throws(Fault) -> Range<Int> {
        guard IRIReference.isAllowed(element.bytes.span.extracting(reference)) else {
            throw Fault(.syntax, "'\(element.text(reference))' is not an IRI")
        }
        if IRIReference.schemeEnd(element.bytes.span.extracting(reference)) > 0 {
            return reference
        }
        guard bases.indices.contains(frame.base) else {
            throw Fault(
                .syntax,
                "relative IRI '\(element.text(reference))' in a document without a base: give one")
        }
        let copy = Array(element.bytes[reference])
        let start = element.bytes.count
        bases[frame.base].resolve(copy.span, into: &element.bytes)
        return start..<element.bytes.count
    }

    /// The IRI on the stack.
    mutating func pushResolved(
        _ reference: Range<Int>, _ frame: borrowing Frame
    ) throws(Fault) -> HeldTerm {
        let range = push(try resolve(reference, frame))
        return HeldTerm(kind: .iri, buffer: .stack, range: range)
    }

    /// The IRI of an `rdf:ID`, on the stack: `#` and the name against the base, used once.
    mutating func pushIdentifier(
        _ name: Range<Int>, _ frame: borrowing Frame
    ) throws(Fault) -> HeldTerm {
        let text = element.text(name)
        guard XMLNames.isNCName(element.bytes.span.extracting(name)) else {
            throw Fault(.syntax, "rdf:ID '\(text)' is not a name")
        }
        guard bases.indices.contains(frame.base) else {
            throw Fault(.syntax, "rdf:ID '\(text)' in a document without a base: give one")
        }
        let reference = Array("#\(text)".utf8)
        let start = stack.count
        bases[frame.base].resolve(reference.span, into: &stack)
        let iri = String(decoding: stack[start...], as: UTF8.self)
        guard identifiers.insert(iri).inserted else {
            throw Fault(.syntax, "rdf:ID '\(text)' is used twice")
        }
        return HeldTerm(kind: .iri, buffer: .stack, range: start..<stack.count)
    }

    /// The blank node of an `rdf:nodeID`, on the stack.
    mutating func pushBlankNode(_ label: Range<Int>) throws(Fault) -> HeldTerm {
        guard XMLNames.isNCName(element.bytes.span.extracting(label)) else {
            throw Fault(.syntax, "rdf:nodeID '\(element.text(label))' is not a name")
        }
        return HeldTerm(kind: .blankNode, buffer: .stack, range: push(label))
    }

    /// A predicate of the RDF namespace, on the element's bytes.
    mutating func rdfPredicate(_ localName: StaticString) -> Range<Int> {
        let start = element.bytes.count
        element.bytes.append(RDFName.namespace)
        element.bytes.append(localName)
        return start..<element.bytes.count
    }
}
