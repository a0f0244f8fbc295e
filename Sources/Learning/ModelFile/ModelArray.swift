/// The numbers of one section of a model file, read where they lie.
@safe
package struct ModelArray<Element: ModelElement>: @unchecked Sendable, RandomAccessCollection {
    // @unchecked Sendable because the memory is read only and `owner` keeps it.
    private let owner: MemoryMap
    private let elements: UnsafeBufferPointer<Element>

    /// The elements `bytes`, which lie in `owner` and are aligned for `Element`.
    @unsafe init(owner: MemoryMap, bytes: UnsafeRawBufferPointer) {
        self.owner = owner
        unsafe elements = bytes.assumingMemoryBound(to: Element.self)
    }

    /// A view over a copy of `values`: for models that were just trained.
    package init(_ values: [Element]) {
        let bytes = unsafe values.withUnsafeBytes { unsafe [UInt8]($0) }
        let owner = MemoryMap(copying: bytes)
        unsafe self.init(owner: owner, bytes: owner.bytes)
    }

    /// 0
    package var startIndex: Int { 0 }
    /// The number of elements.
    package var endIndex: Int { unsafe elements.count }

    /// The element at `position`; a position outside ends the program.
    @inline(__always)
    package subscript(position: Int) -> Element {
        precondition(unsafe position >= 0 && position < elements.count, "index out of range")
        return unsafe elements[position]
    }

    /// Calls `body` with the memory, which is valid only during the call: for inner loops.
    package func withUnsafeBufferPointer<Result>(
        _ body: (UnsafeBufferPointer<Element>) -> Result
    ) -> Result {
        unsafe body(elements)
    }

    /// The memory without bounds checks; valid as long as this value, or a copy of it, lives.
    @unsafe package var pointer: UnsafeBufferPointer<Element> { unsafe elements }
}
