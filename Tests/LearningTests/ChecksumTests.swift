import Learning
import Testing

@Suite struct ChecksumTests {
    @Test(arguments: [
        // xxhsum's own values for these texts, seed 0.
        ("", 0xEF46_DB37_51D8_E999 as UInt64),
        ("a", 0xD24E_C4F1_A98C_6E5B),
        ("abc", 0x44BC_2CF5_AD77_0999),
    ])
    func `XXH64 gives its published values`(text: String, expected: UInt64) {
        #expect(Checksum.xxh64(Array(text.utf8)) == expected)
    }

    @Test func `every single flipped bit changes the checksum`() {
        let bytes = (0..<77).map { UInt8($0 * 3 % 256) }
        let checksum = Checksum.xxh64(bytes)
        for bit in 0..<(bytes.count * 8) {
            var damaged = bytes
            damaged[bit / 8] ^= 1 << (bit % 8)
            #expect(Checksum.xxh64(damaged) != checksum)
        }
    }
}
