/// HTML as text, with everything that comes from documents escaped on its way in.
struct HTMLText {
    /// What was written so far.
    private(set) var text = ""

    /// Adds markup of our own.
    mutating func markup(_ html: String) { text += html }

    /// Adds text from outside: never markup, no control characters, on its own against marks that
    /// turn the direction of writing.
    mutating func content(_ outside: String) {
        text += "<bdi>"
        text += HTMLText.escaped(outside)
        text += "</bdi>"
    }

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

    /// Text for element content and for attribute values in double quotation marks.
    static func escaped(_ outside: String) -> String {
        var result = ""
        for scalar in outside.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\n", "\t", "\r": result += " "
            default:
                let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
                result.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
            }
        }
        return result
    }
}
