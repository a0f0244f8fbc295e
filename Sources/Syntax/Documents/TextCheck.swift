/// Refuses what is no UTF-8 text.
enum TextCheck {
    private static let signatures: [(bytes: [UInt8], kind: String)] = [
        ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF file"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive"),
        ([0x1F, 0x8B], "a gzip archive"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"), ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ([0x47, 0x49, 0x46, 0x38], "a GIF picture"), ([0xD0, 0xCF, 0x11, 0xE0], "an Office file"),
        ([0x53, 0x51, 0x4C, 0x69, 0x74, 0x65, 0x20], "an SQLite database"),
        ([0xFF, 0xFE], "UTF-16 text"), ([0xFE, 0xFF], "UTF-16 text"),
    ]

    /// How much of the text is looked at for control characters, in bytes.
    private static let sampleSize = 65_536

    /// Throws where `bytes` are empty, not UTF-8, or not text.
    static func check(_ bytes: [UInt8]) throws(DocumentError) {
        for signature in signatures where bytes.starts(with: signature.bytes) {
            throw DocumentError(problem: .binary(signature.kind), offset: 0)
        }
        try checkControls(bytes)
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            throw DocumentError(problem: .encoding, offset: error.byteOffsets.lowerBound)
        }
        guard bytes.contains(where: { $0 > 32 }) else {
            throw DocumentError(problem: .empty, offset: 0)
        }
    }

    /// One control character in fifty is no text; a few are.
    private static func checkControls(_ bytes: [UInt8]) throws(DocumentError) {
        let sample = bytes.prefix(sampleSize)
        var count = 0
        var first: Int?
        for (offset, byte) in sample.enumerated()
        where byte < 32 && !(9...13).contains(byte) && byte != 27 {
            count += 1
            if first == nil { first = offset }
        }
        if count * 50 > sample.count, let first {
            throw DocumentError(problem: .binary("binary data"), offset: first)
        }
    }
}
