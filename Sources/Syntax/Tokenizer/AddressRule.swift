/// Web and mail addresses, names of hosts and files: never divided.
enum AddressRule {
    /// The end of the address that begins at `offset`; nil where none does.
    static func end(
        from offset: Int, chunk: Range<Int>, in bytes: [UInt8], lexicon: TokenizerLexicon
    ) -> Int? {
        guard bytes[offset] < 0x80, offset == chunk.lowerBound || !isWordByte(bytes[offset - 1])
        else { return nil }
        let scheme = schemeEnd(from: offset, chunk: chunk, in: bytes)
        if let scheme, scheme < chunk.upperBound {
            return trimmed(offset..<reach(from: scheme, chunk: chunk, in: bytes), in: bytes)
        }
        guard isWordByte(bytes[offset]) else { return handleEnd(from: offset, chunk, bytes) }
        let end = trimmed(offset..<reach(from: offset, chunk: chunk, in: bytes), in: bytes)
        return isHost(offset..<end, in: bytes, lexicon: lexicon)
            || isMail(offset..<end, in: bytes) ? end : nil
    }

    /// `@name`
    private static func handleEnd(from offset: Int, _ chunk: Range<Int>, _ bytes: [UInt8]) -> Int? {
        guard bytes[offset] == UInt8(ascii: "@"), offset == chunk.lowerBound else { return nil }
        var end = offset + 1
        while end < chunk.upperBound, isWordByte(bytes[end]) { end += 1 }
        return end > offset + 2 ? end : nil
    }

    private static func schemeEnd(
        from offset: Int, chunk: Range<Int>, in bytes: [UInt8]
    ) -> Int? {
        for scheme in ["http://", "https://", "ftp://", "www.", "mailto:", "Http://", "WWW."]
        where chunk.upperBound - offset > scheme.utf8.count
            && bytes[offset..<offset + scheme.utf8.count].elementsEqual(scheme.utf8)
        {
            return offset + scheme.utf8.count
        }
        return nil
    }

    /// The end of the bytes that an address may have.
    private static func reach(from start: Int, chunk: Range<Int>, in bytes: [UInt8]) -> Int {
        var end = start
        while end < chunk.upperBound {
            let byte = bytes[end]
            guard isWordByte(byte) || "./:?#@!$&*+,;=%~-".utf8.contains(byte) else { break }
            end += 1
        }
        return end
    }

    /// Without punctuation that ends the sentence rather than the address.
    private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Int {
        var end = range.upperBound
        while end > range.lowerBound + 1, ".,;:!?*".utf8.contains(bytes[end - 1]) { end -= 1 }
        return end
    }

    /// Letters, digits, hyphens and full stops with a known ending (`bbc.co.uk`), a path perhaps.
    private static func isHost(
        _ range: Range<Int>, in bytes: [UInt8], lexicon: TokenizerLexicon
    ) -> Bool {
        let host = bytes[range].prefix { $0 != UInt8(ascii: "/") }
        guard let period = host.lastIndex(of: UInt8(ascii: ".")), period > range.lowerBound,
            host.allSatisfy({ isWordByte($0) || $0 == 45 || $0 == 46 }),
            isWordByte(bytes[period - 1])
        else { return false }
        let parts = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        if parts.count >= 3, parts.allSatisfy({ $0.count >= 2 && $0.allSatisfy(isLower) }) {
            return true
        }
        let suffix = String(decoding: host[(period + 1)...], as: UTF8.self).lowercased()
        return lexicon.suffixes.contains(suffix)
    }

    private static func isLower(_ byte: UInt8) -> Bool { (97...122).contains(byte) || byte == 45 }

    /// Something on both sides of one `@`.
    private static func isMail(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        guard let at = bytes[range].firstIndex(of: UInt8(ascii: "@")) else { return false }
        return at > range.lowerBound && at + 1 < range.upperBound && isWordByte(bytes[at + 1])
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
