import Learning

/// A section of the file with its address at hand, for the inner loops of looking names up.
@safe
struct Column<Element: ModelElement>: @unchecked Sendable {
    // @unchecked Sendable because the memory is read only and `owner` keeps it.
    private let owner: ModelArray<Element>
    private let elements: UnsafeBufferPointer<Element>

    /// The elements of `array`.
    init(_ array: ModelArray<Element>) {
        owner = array
        unsafe elements = array.pointer
    }

    /// How many elements there are.
    @inline(__always) var count: Int { unsafe elements.count }

    /// The element at `position`; a position outside ends the program.
    @inline(__always)
    subscript(position: Int) -> Element {
        precondition(position >= 0 && position < count, "index out of range")
        return unsafe elements[position]
    }
}

extension Column where Element == UInt8 {
    /// The bytes of `range`, which is cut to what there is, as text.
    func text(_ range: Range<Int>) -> String {
        let start = min(max(0, range.lowerBound), count)
        let end = min(max(start, range.upperBound), count)
        return unsafe String(
            decoding: UnsafeBufferPointer(rebasing: elements[start..<end]), as: UTF8.self)
    }

    /// All bytes as text.
    var text: String { text(0..<count) }

    /// All bytes.
    var bytes: [UInt8] { unsafe Array(elements) }
}
