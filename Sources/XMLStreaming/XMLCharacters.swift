/// The character classes of XML 1.0 (fifth edition) and of Namespaces in XML.
public enum XMLCharacters {
    /// Char [2]: what a document may contain.
    public static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    /// NameStartChar [4] without the colon.
    public static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF,
            0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF,
            0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
            true
        default: false
        }
    }

    /// NameChar [4a] without the colon.
    public static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
        if isNameStart(scalar) { return true }
        return switch scalar.value {
        case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
        default: false
        }
    }

    /// NCName: a name without a colon.
    public static func isNCName(_ text: some StringProtocol) -> Bool {
        var scalars = text.unicodeScalars.makeIterator()
        guard let first = scalars.next(), isNameStart(first) else { return false }
        while let scalar = scalars.next() {
            guard isNameCharacter(scalar) else { return false }
        }
        return true
    }

    /// NMTOKEN: name characters and colons, at least one.
    public static func isNMTOKEN(_ text: some StringProtocol) -> Bool {
        !text.isEmpty
            && text.unicodeScalars.allSatisfy { $0 == ":" || isNameCharacter($0) }
    }

    /// QName, as prefix (empty where there is none) and local name; nil where it is not one.
    public static func qualifiedName(
        _ text: String
    ) -> (prefix: Substring, localName: Substring)? {
        guard let colon = text.utf8.firstIndex(of: 0x3A) else {
            return isNCName(text) ? ("", text[...]) : nil
        }
        let prefix = text[..<colon]
        let localName = text[text.utf8.index(after: colon)...]
        return isNCName(prefix) && isNCName(localName) ? (prefix, localName) : nil
    }
}
