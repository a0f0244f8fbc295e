/// Labels of blank nodes as NCNames, which `rdf:nodeID` wants; different labels stay different.
enum BlankNodeNames {
    /// Appends the name for `label`: itself where it is an NCName that does not begin with `_`;
    /// with `_` before it where it begins with a digit or with `_`; otherwise `_x` and its bytes in
    /// hexadecimal.
    static func append(_ label: Span<UInt8>, to target: inout [UInt8]) {
        if !label.isEmpty, label[0] != UInt8(ascii: "_"), XMLNames.isNCName(label) {
            return target.append(label)
        }
        let start = target.count
        target.append(UInt8(ascii: "_"))
        target.append(label)
        if !label.isEmpty, label[0] != UInt8(ascii: "x"),
            XMLNames.isNCName(target.span.extracting(start..<target.count))
        {
            return
        }
        target.removeLast(target.count - start)
        target.append("_x")
        let digits = Array("0123456789abcdef".utf8)
        for offset in 0..<label.count {
            target.append(digits[Int(label[offset] >> 4)])
            target.append(digits[Int(label[offset] & 15)])
        }
    }
}
