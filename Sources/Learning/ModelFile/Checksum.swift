/// XXH64, the checksum of model files' sections: a few milliseconds for 20 MB.
/// https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md
package enum Checksum {
    private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
    private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
    private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
    private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
    private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

    /// The checksum of `bytes`, seed 0.
    package static func xxh64(_ bytes: [UInt8]) -> UInt64 {
        unsafe bytes.withUnsafeBytes { unsafe xxh64($0) }
    }

    /// The checksum of `bytes`, seed 0.
    @unsafe package static func xxh64(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        let count = bytes.count
        var offset = 0
        var hash: UInt64
        if count >= 32 {
            var lanes = SIMD4<UInt64>(prime1 &+ prime2, prime2, 0, 0 &- prime1)
            while offset + 32 <= count {
                for lane in 0..<4 {
                    let input = unsafe bytes.loadUnaligned(
                        fromByteOffset: offset + 8 * lane, as: UInt64.self)
                    lanes[lane] = round(lanes[lane], UInt64(littleEndian: input))
                }
                offset += 32
            }
            hash =
                rotate(lanes[0], 1) &+ rotate(lanes[1], 7) &+ rotate(lanes[2], 12)
                &+ rotate(lanes[3], 18)
            for lane in 0..<4 { hash = (hash ^ round(0, lanes[lane])) &* prime1 &+ prime4 }
        } else {
            hash = prime5
        }
        hash &+= UInt64(count)
        return unsafe finish(hash, bytes, from: offset)
    }

    /// Mixes in the last bytes, fewer than 32, and scatters the bits.
    @unsafe private static func finish(
        _ start: UInt64, _ bytes: UnsafeRawBufferPointer, from first: Int
    ) -> UInt64 {
        var hash = start
        var offset = first
        while offset + 8 <= bytes.count {
            let input = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            hash = rotate(hash ^ round(0, UInt64(littleEndian: input)), 27) &* prime1 &+ prime4
            offset += 8
        }
        if offset + 4 <= bytes.count {
            let input = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
            hash ^= UInt64(UInt32(littleEndian: input)) &* prime1
            hash = rotate(hash, 23) &* prime2 &+ prime3
            offset += 4
        }
        while offset < bytes.count {
            hash = rotate(hash ^ (unsafe UInt64(bytes[offset]) &* prime5), 11) &* prime1
            offset += 1
        }
        hash = (hash ^ (hash >> 33)) &* prime2
        hash = (hash ^ (hash >> 29)) &* prime3
        return hash ^ (hash >> 32)
    }

    @inline(__always)
    private static func round(_ lane: UInt64, _ input: UInt64) -> UInt64 {
        rotate(lane &+ input &* prime2, 31) &* prime1
    }

    @inline(__always)
    private static func rotate(_ value: UInt64, _ bits: UInt64) -> UInt64 {
        (value &<< bits) | (value &>> (64 - bits))
    }
}
