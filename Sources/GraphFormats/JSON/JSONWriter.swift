/// Writes JSON (RFC 8259) straight into bytes: one line, keys in the order of the calls.
///
/// The caller keeps the nesting right; commas are the writer's business.
package struct JSONWriter: Sendable {
    /// What was written so far.
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// A writer that has written nothing.
    package init() {}

    /// Opens an object: `{`.
    package mutating func beginObject() { open(UInt8(ascii: "{")) }
    /// Closes it: `}`.
    package mutating func endObject() { close(UInt8(ascii: "}")) }
    /// Opens an array: `[`.
    package mutating func beginArray() { open(UInt8(ascii: "[")) }
    /// Closes it: `]`.
    package mutating func endArray() { close(UInt8(ascii: "]")) }

    /// Writes a member's key; its value comes next.
    package mutating func key(_ name: String) {
        separate()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes a string, or null.
    package mutating func value(_ text: String?) {
        separate()
        if let text { quote(text) } else { bytes.append(contentsOf: "null".utf8) }
        needsComma = true
    }

    /// Writes a whole number.
    package mutating func value(_ number: Int) { literal(String(number)) }

    /// Writes a finite number in its shortest form that reads back the same; null for others.
    package mutating func value(_ number: Double) {
        guard number.isFinite else { return literal("null") }
        let isWhole = number == number.rounded() && abs(number) < 1e15
        literal(isWhole ? String(Int(number)) : number.description)
    }

    /// Writes `true` or `false`.
    package mutating func value(_ flag: Bool) { literal(flag ? "true" : "false") }

    /// Writes `[lower,upper]`.
    package mutating func value(_ range: Range<Int>?) {
        guard let range else { return literal("null") }
        literal("[\(range.lowerBound),\(range.upperBound)]")
    }

    /// Writes an array, each element by `write`.
    package mutating func array<Element>(
        _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
    ) {
        beginArray()
        for element in elements { write(&self, element) }
        endArray()
    }

    /// Ends a line of JSON Lines and gives it, with its line feed; the writer is empty again.
    package mutating func takeLine() -> [UInt8] {
        bytes.append(0x0A)
        defer {
            bytes.removeAll(keepingCapacity: true)
            needsComma = false
        }
        return bytes
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func literal(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
        needsComma = true
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x0A: bytes.append(contentsOf: "\\n".utf8)
            case 0x0D: bytes.append(contentsOf: "\\r".utf8)
            case 0x09: bytes.append(contentsOf: "\\t".utf8)
            case 0..<0x20, 0x7F: escape(byte)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
    }
}

extension JSONWriter {
    /// A JSON array of strings, as attributes whose name ends in `_json` hold it.
    package static func array(_ texts: some Sequence<String>) -> String {
        var writer = JSONWriter()
        writer.array(texts) { $0.value($1) }
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
