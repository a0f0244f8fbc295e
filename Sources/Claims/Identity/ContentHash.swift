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

extension ContentHash {
    /// The SHA-256 of bytes in base64 (RFC 4648), as content security policies want it.
    package static func base64(of bytes: [UInt8]) -> String {
        let alphabet = Array(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        let digest = Array(SHA256.hash(data: bytes))
        var text: [UInt8] = []
        for start in stride(from: 0, to: digest.count, by: 3) {
            let group = digest[start..<min(start + 3, digest.count)]
            let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
            for position in 0..<4 {
                let digit = Int(bits >> UInt32(18 - 6 * position) & 63)
                text.append(position <= group.count ? alphabet[digit] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
