extension RDFXMLMachine {
    /// The IRI that a reference in the element's bytes means under `frame`'s base. An absolute one
    /// stays where it is, the others are resolved onto the element's bytes.
    mutating func resolve(
        _ reference: ByteRange, _ frame: borrowing Frame
    ) throws(Fault) -> ByteRange {
        switch IRIReference.kind(of: element.bytes.span(reference)) {
        case .absolute: return reference
        case .malformed: throw Fault(.syntax, "'\(element.bytes.text(reference))' is not an IRI")
        case .relative: break
        }
        guard bases.indices.contains(frame.base) else {
            throw Fault(
                .syntax,
                "relative IRI '\(element.bytes.text(reference))' in a document without a base: give one"
            )
        }
        let copy = element.bytes.text(reference)
        let start = element.bytes.count
        bases[frame.base].resolve(copy.utf8.span, into: &element.bytes)
        return ByteRange(start, element.bytes.count)
    }

    /// The IRI on the stack.
    mutating func pushResolved(
        _ reference: ByteRange, _ frame: borrowing Frame
    ) throws(Fault) -> HeldTerm {
        let range = push(try resolve(reference, frame))
        return HeldTerm(kind: .iri, buffer: .stack, range: range)
    }

    /// The IRI of an `rdf:ID`, on the stack: `#` and the name against the base, used once.
    mutating func pushIdentifier(
        _ name: ByteRange, _ frame: borrowing Frame
    ) throws(Fault) -> HeldTerm {
        let text = element.bytes.text(name)
        guard XMLNames.isNCName(element.bytes.span(name)) else {
            throw Fault(.syntax, "rdf:ID '\(text)' is not a name")
        }
        guard bases.indices.contains(frame.base) else {
            throw Fault(.syntax, "rdf:ID '\(text)' in a document without a base: give one")
        }
        let reference = "#\(text)"
        let start = stack.count
        bases[frame.base].resolve(reference.utf8.span, into: &stack)
        let range = ByteRange(start, stack.count)
        guard identifiers.insert(stack.text(range)).inserted else {
            throw Fault(.syntax, "rdf:ID '\(text)' is used twice")
        }
        return HeldTerm(kind: .iri, buffer: .stack, range: range)
    }

    /// The blank node of an `rdf:nodeID`, on the stack.
    mutating func pushBlankNode(_ label: ByteRange) throws(Fault) -> HeldTerm {
        guard XMLNames.isNCName(element.bytes.span(label)) else {
            throw Fault(.syntax, "rdf:nodeID '\(element.bytes.text(label))' is not a name")
        }
        return HeldTerm(kind: .blankNode, buffer: .stack, range: push(label))
    }

    /// A predicate of the RDF namespace, on the element's bytes.
    mutating func rdfPredicate(_ localName: StaticString) -> ByteRange {
        let start = element.bytes.count
        element.bytes.append(RDFName.namespace)
        element.bytes.append(localName)
        return ByteRange(start, element.bytes.count)
    }
}
