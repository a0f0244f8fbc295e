/// Reads numbers as English news writes them.
enum NumberWords {
    private static let small: [String: Double] = [
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
        "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
        "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
        "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
        "seventy": 70, "eighty": 80, "ninety": 90,
    ]

    private static let scales: [String: Double] = [
        "dozen": 12, "hundred": 100, "thousand": 1000, "million": 1e6, "billion": 1e9,
        "trillion": 1e12, "bn": 1e9, "m": 1e6, "mn": 1e6, "k": 1000,
    ]

    private static let fractions: [String: Double] = [
        "half": 0.5, "third": 1 / 3, "quarter": 0.25, "fifth": 0.2, "tenth": 0.1,
    ]

    /// What "third" or "quarters" is of a whole; nil for other words.
    static func fraction(_ word: String) -> Double? {
        fractions[word]
            ?? (word.utf8.last == UInt8(ascii: "s") ? fractions[String(word.dropLast())] : nil)
    }

    /// "two-thirds", "three-quarters".
    static func fraction(compound word: String) -> Double? {
        let parts = word.split(separator: "-").map(String.init)
        guard parts.count == 2, let count = value(parts[0]), let part = fraction(parts[1]) else {
            return nil
        }
        return count * part
    }

    /// What "million" multiplies by; nil for other words.
    static func scale(_ word: String) -> Double? { scales[word] }

    /// What "hundreds" multiplies by; nil for other words.
    static func pluralScale(_ word: String) -> Double? {
        word.utf8.last == UInt8(ascii: "s") ? scales[String(word.dropLast())] : nil
    }

    /// The value of one written number: "10,000", "4.5", "twenty-five", "500m".
    static func value(_ word: String) -> Double? {
        if let small = small[word] { return small }
        if let first = word.utf8.first, (48...57).contains(first) { return digits(word) }
        guard word.utf8.contains(UInt8(ascii: "-")) else { return nil }
        let parts = word.split(separator: "-").map(String.init)
        guard parts.count == 2, let tens = small[parts[0]], let ones = small[parts[1]], tens >= 20,
            ones < 10
        else { return nil }
        return tens + ones
    }

    private static func digits(_ word: String) -> Double? {
        let end = word.firstIndex { !("0"..."9").contains($0) && $0 != "," && $0 != "." }
        let number = word[..<(end ?? word.endIndex)].filter { $0 != "," }
        guard let value = Double(number) else { return nil }
        guard let end else { return value }
        return scales[String(word[end...])].map { value * $0 }
    }
}
