internal import XMLStreaming

extension GraphMLWriter {
    /// Under `.portable`, ids are NMTOKENs of ASCII that begin with a letter: some readers make
    /// numbers of digits.
    func check(id: Span<UInt8>) throws(XMLStreamError) {
        guard isPortable else { return }
        var isGood = !id.isEmpty && Self.isLetter(id[0])
        for index in 0..<id.count where !Self.isLetter(id[index]) {
            let byte = id[index]
            // Digits and the colon behind them; `-`, `.` and `_`.
            let isName = byte &- 0x30 <= 10 || byte == 0x2D || byte == 0x2E || byte == 0x5F
            isGood = isGood && isName
        }
        guard isGood else {
            throw XMLStreamError(
                .illegalName,
                "'\(String(utf8Bytes: id))' is not an id: a letter, then letters, digits, . - _ :")
        }
    }

    @inline(__always)
    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26
    }

    /// Under `.portable`, a value is there, trimmed, and what its type says.
    func check(
        _ value: Span<UInt8>, _ type: GraphMLType, _ key: Int
    ) throws(XMLStreamError) {
        guard value.count > 0 else { throw refusal(key, "has an empty value: leave it out") }
        if value[0] == 0x20 || value[value.count - 1] == 0x20 {
            throw refusal(key, "has a value that is not trimmed")
        }
        switch type {
        case .string, .boolean, .float: return
        case .int: try checkInteger(value, within: 1 << 31, key)
        case .long: try checkInteger(value, within: 1 << 53, key)
        case .double:
            if Self.isPlainDecimal(value) { return }
            guard let number = Double(String(utf8Bytes: value)), number.isFinite else {
                throw refusal(key, "has a value that is not a finite number")
            }
        }
    }

    /// Digits with a point between them, at most 300: most numbers are, and all such are finite.
    private static func isPlainDecimal(_ value: Span<UInt8>) -> Bool {
        var points = 0
        for index in 0..<value.count {
            if value[index] == 0x2E { points += 1 }
            if value[index] &- 0x30 > 9 && value[index] != 0x2E { return false }
        }
        let last = value[value.count - 1]
        return points <= 1 && value.count <= 300 && value[0] != 0x2E && last != 0x2E
    }

    /// Below `limit` in size: beyond 2^31 an `int` overflows in some program, beyond 2^53 a
    /// `long` loses digits.
    private func checkInteger(
        _ value: Span<UInt8>, within limit: Int, _ key: Int
    ) throws(XMLStreamError) {
        let start = value[0] == 0x2D ? 1 : 0
        var number = 0
        var isGood = value.count > start && value.count < 18
        for index in start..<value.count where isGood {
            isGood = (0x30...0x39).contains(value[index])
            number = number &* 10 &+ Int(value[index] & 0x0F)
        }
        guard isGood, number < limit else {
            throw refusal(key, "has '\(String(utf8Bytes: value))': not a whole number in range")
        }
    }
}
