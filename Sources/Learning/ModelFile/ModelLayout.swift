/// The container that all models share.
///
/// All numbers little-endian. Header, 64 bytes: magic (8), container version u32, number of
/// sections u32, kind (16, ASCII, padded with NUL), kind's version u32, reserved u32, size of the
/// file u64, XXH64 of the section table u64, XXH64 of the header's first 56 bytes u64. Then the
/// table, 64 bytes a section: name (32, ASCII, padded), element type u32, reserved u32, offset
/// u64, byte count u64, XXH64 of the section u64. Then the sections, each at a multiple of 64.
enum ModelLayout {
    static let magic: [UInt8] = [0x43, 0x47, 0x4D, 0x4F, 0x44, 0x45, 0x4C, 0x1A]
    static let containerVersion: UInt32 = 1
    static let headerSize = 64
    static let entrySize = 64
    static let alignment = 64
    static let kindSize = 16
    static let nameSize = 32

    /// `offset`, or the next multiple of the alignment.
    static func aligned(_ offset: Int) -> Int { (offset + alignment - 1) / alignment * alignment }

    /// A name's ASCII bytes, cut or padded with NUL to `size`.
    static func padded(_ name: String, to size: Int) -> [UInt8] {
        let bytes = Array(name.utf8.prefix(size))
        return bytes + Array(repeating: 0, count: size - bytes.count)
    }
}
