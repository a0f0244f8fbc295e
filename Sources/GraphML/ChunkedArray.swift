/// An array in chunks of 65,536 elements: it grows without copying what is there, and without
/// the room of a doubled array.
struct ChunkedArray<Element: Sendable>: Sendable {
    private static var chunkBits: Int { 16 }
    private static var chunkSize: Int { 1 << chunkBits }

    private var full: [[Element]] = []
    private var last: [Element] = []

    var count: Int { full.count << Self.chunkBits + last.count }

    var isEmpty: Bool { count == 0 }

    @inline(__always)
    mutating func append(_ element: Element) {
        if last.count == Self.chunkSize { startChunk() }
        last.append(element)
    }

    @inline(never)
    private mutating func startChunk() {
        full.append(last)
        last = []
        last.reserveCapacity(Self.chunkSize)
    }

    @inline(__always)
    subscript(index: Int) -> Element {
        get {
            let chunk = index >> Self.chunkBits
            let offset = index & (Self.chunkSize - 1)
            return chunk < full.count ? full[chunk][offset] : last[offset]
        }
        set {
            let chunk = index >> Self.chunkBits
            let offset = index & (Self.chunkSize - 1)
            if chunk < full.count {
                full[chunk][offset] = newValue
            } else {
                last[offset] = newValue
            }
        }
    }
}
