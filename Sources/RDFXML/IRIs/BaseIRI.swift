/// A base IRI, divided once, against which references are resolved: RFC 3986, section 5.2, strict.
struct BaseIRI {
    /// The base's text.
    let text: [UInt8]
    private let parts: IRIReference

    /// The base with this text; nil where it has no scheme.
    init?(_ text: Span<UInt8>) {
        var copy: [UInt8] = []
        copy.append(text)
        self.text = copy
        parts = IRIReference(text)
        if !parts.hasScheme { return nil }
    }

    /// Appends the IRI that `reference` means here to `target`.
    ///
    /// A reference with a scheme is an IRI already and is kept as it is, dot segments included:
    /// RDF compares IRIs as text, and only relative references are resolved.
    func resolve(_ reference: Span<UInt8>, into target: inout ByteStack) {
        let relative = IRIReference(reference)
        if relative.hasScheme {
            target.append(reference)
            return
        }
        let base = text.span
        if relative.hasAuthority {
            target.append(base.extracting(0..<parts.schemeEnd))
            target.append(reference.extracting(0..<relative.authorityEnd))
            let path = reference.extracting(relative.authorityEnd..<relative.pathEnd)
            Self.appendWithoutDots(path, to: &target)
            target.append(reference.extracting(relative.pathEnd..<relative.end))
            return
        }
        target.append(base.extracting(0..<parts.authorityEnd))
        if relative.pathEnd == 0 {
            let kept = relative.hasQuery ? parts.pathEnd : parts.queryEnd
            target.append(base.extracting(parts.authorityEnd..<kept))
        } else if reference[0] == UInt8(ascii: "/") {
            Self.appendWithoutDots(reference.extracting(0..<relative.pathEnd), to: &target)
        } else {
            let path = merged(reference.extracting(0..<relative.pathEnd))
            Self.appendWithoutDots(path.span, to: &target)
        }
        target.append(reference.extracting(relative.pathEnd..<relative.end))
    }

    /// The base's path up to its last slash, and the relative path behind it (section 5.2.3).
    private func merged(_ path: Span<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        if parts.hasAuthority, parts.pathEnd == parts.authorityEnd {
            result.append(UInt8(ascii: "/"))
        } else {
            var end = parts.pathEnd
            while end > parts.authorityEnd, text[end - 1] != UInt8(ascii: "/") { end -= 1 }
            result.append(contentsOf: text[parts.authorityEnd..<end])
        }
        result.append(path)
        return result
    }

    /// Appends a path without its `.` and `..` segments (section 5.2.4); never goes above the path's
    /// own beginning.
    private static func appendWithoutDots(_ path: Span<UInt8>, to target: inout ByteStack) {
        let isRooted = !path.isEmpty && path[0] == UInt8(ascii: "/")
        if isRooted { target.append(UInt8(ascii: "/")) }
        let root = target.count
        var offset = isRooted ? 1 : 0
        while offset < path.count {
            var end = offset
            while end < path.count, path[end] != UInt8(ascii: "/") { end += 1 }
            let segment = path.extracting(offset..<end)
            let isLast = end == path.count
            if Bytes.equal(segment, "..") {
                removeLastSegment(of: &target, downTo: root)
            } else if !Bytes.equal(segment, ".") {
                target.append(segment)
                if !isLast { target.append(UInt8(ascii: "/")) }
            }
            offset = end + 1
        }
    }

    /// Drops `segment/` from the end, down to `root`.
    private static func removeLastSegment(of target: inout ByteStack, downTo root: Int) {
        var end = target.count
        guard end > root else { return }
        end -= 1
        while end > root, target.span[end - 1] != UInt8(ascii: "/") { end -= 1 }
        target.truncate(to: end)
    }
}
