extension String {
    /// The text as every format can hold it: a character that XML 1.0 has not (production 2) counts
    /// as U+FFFD, one for one.
    ///
    /// What is chosen among several texts is chosen among these, so that the choice is the same
    /// after a format replaced them.
    package var legal: String {
        if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0xEF }) { return self }
        if unicodeScalars.allSatisfy(\.isLegal) { return self }
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars { scalars.append(scalar.isLegal ? scalar : "\u{FFFD}") }
        return String(scalars)
    }
}

extension Unicode.Scalar {
    /// Whether XML 1.0 has the character.
    package var isLegal: Bool {
        value >= 0x20
            ? value != 0xFFFE && value != 0xFFFF : value == 0x09 || value == 0x0A || value == 0x0D
    }
}
