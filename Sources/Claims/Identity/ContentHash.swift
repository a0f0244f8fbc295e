import Crypto

/// SHA-256 over text fields, as the ids of claims, statements and edges are made of it.
package enum ContentHash {
    /// The first `digits` hexadecimal digits of the SHA-256 of the fields, each ended by U+001F,
    /// which no field holds.
    package static func hexadecimal(of fields: [String], digits: Int = 16) -> String {
        var hasher = SHA256()
        for field in fields {
            var field = field
            field.withUTF8 { unsafe hasher.update(bufferPointer: UnsafeRawBufferPointer($0)) }
            hasher.update(data: [0x1F] as [UInt8])
        }
        return hexadecimal(hasher.finalize(), digits: digits)
    }

    /// The SHA-256 of bytes, in 64 lower-case hexadecimal digits.
    package static func hexadecimal(of bytes: [UInt8]) -> String {
        hexadecimal(SHA256.hash(data: bytes), digits: 64)
    }

    private static func hexadecimal(_ digest: SHA256.Digest, digits: Int) -> String {
        let alphabet = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in digest {
            text.append(alphabet[Int(byte >> 4)])
            text.append(alphabet[Int(byte & 15)])
        }
        return String(decoding: text.prefix(digits), as: UTF8.self)
    }
}
