extension RDFXMLMachine {
    /// A node element of a collection (production parseTypeCollectionPropertyElt): one more cell
    /// of the list.
    mutating func addToCollection(_ frame: inout Frame) throws(Fault) {
        // The cell outlives the element that it is for: it goes below the element's bytes.
        let node = stack.text(frame.subject.range)
        stack.truncate(to: frame.subject.range.start)
        let cell = makeBlankNode()
        frame.subject.range = stack.append(node)
        frame.stackStart = frame.subject.range.start
        if top.hasObject {
            try emit(top.listCell, RDFTerm.rest, cell)
        } else {
            try emit(top.subject, predicate(top), cell)
            try reify(top, TermBytes(cell.kind, stack.span(cell.range)))
        }
        top.hasObject = true
        top.listCell = cell
        try emit(cell, RDFTerm.first, frame.subject)
    }

    /// The end of a collection: `rdf:nil`.
    func endCollection() throws(Fault) {
        let end = TermBytes(.iri, RDFTerm.empty)
        if top.hasObject {
            try emit(top.listCell, RDFTerm.rest, end)
        } else {
            try emit(top.subject, predicate(top), end)
            try reify(top, end)
        }
    }
}
