/// HTML as text, with everything that comes from documents escaped on its way in.
struct HTMLText {
    /// What was written so far.
    private(set) var text = ""

    /// Adds markup of our own.
    mutating func markup(_ html: String) { text += html }

    /// Adds text from outside, never markup, on its own against writing from right to left.
    mutating func content(_ outside: String) {
        text += "<bdi>"
        text += HTMLText.escaped(outside)
        text += "</bdi>"
    }

    /// Adds text from outside where no element may stand: in titles and options.
    mutating func plain(_ outside: String) { text += HTMLText.escaped(outside) }

    /// Adds an element that holds only text from outside.
    ///
    /// - Parameter attributes: names of our own with values from anywhere.
    mutating func element(
        _ name: String, _ attributes: [(String, String)] = [], _ outside: String
    ) {
        open(name, attributes)
        content(outside)
        text += "</\(name)>"
    }

    /// Adds a start tag.
    mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
        text += "<" + name
        for (name, value) in attributes {
            text += " \(name)=\"\(HTMLText.escaped(value))\""
        }
        text += ">"
    }

    /// Adds an end tag.
    mutating func close(_ name: String) { text += "</\(name)>" }

    /// Text for element content and for attribute values in double quotation marks: without
    /// controls and without marks that turn the direction of what follows; on one line.
    static func escaped(_ outside: String) -> String {
        if outside.utf8.allSatisfy(isPlain) { return outside }
        var result = ""
        for scalar in outside.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\n", "\t", "\r", "\u{2028}", "\u{2029}": result += " "
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}",
                "\u{2066}"..."\u{2069}":
                result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Whether a byte of UTF-8 stands for itself; 0xC2 and 0xE2 begin what may not.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, 0x7F, 0xC2, 0xE2, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "\""), UInt8(ascii: "'"):
            false
        default: true
        }
    }
}

extension String {
    /// At most `length` characters, the last an ellipsis where some are missing.
    func elided(to length: Int) -> String {
        guard let end = index(startIndex, offsetBy: length, limitedBy: endIndex), end < endIndex
        else { return self }
        return String(prefix(length - 1)) + "…"
    }
}
