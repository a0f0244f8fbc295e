/// How many columns of a terminal text takes (Unicode Standard Annex 11; emoji as terminals draw
/// them).
enum DisplayWidth {
    /// The width of `text`, which has no control characters.
    static func of(_ text: String) -> Int {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
        return text.reduce(0) { $0 + of($1) }
    }

    /// `text` in exactly `width` columns: filled up with spaces, or cut with an ellipsis.
    static func fitted(_ text: String, to width: Int) -> String {
        let own = of(text)
        guard own > width else { return text + String(repeating: " ", count: width - own) }
        var (cut, used) = ("", 0)
        for character in text {
            let next = used + of(character)
            if next > width - 1 { break }
            cut.append(character)
            used = next
        }
        return cut + "…" + String(repeating: " ", count: max(0, width - 1 - used))
    }

    private static func of(_ character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        if first.isASCII && character.unicodeScalars.count == 1 { return 1 }
        if first.properties.isEmojiPresentation || isWide(first.value) { return 2 }
        // A digit or sign with the selector for emoji, and flags.
        if character.unicodeScalars.contains("\u{FE0F}") { return 2 }
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return 1
        }
    }

    /// East_Asian_Width W and F.
    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF,
            0x1F1E6...0x1F1FF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
