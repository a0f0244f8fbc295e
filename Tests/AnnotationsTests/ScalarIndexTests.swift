import Annotations
import TestSupport
import Testing

@Suite struct ScalarIndexTests {
    @Test(arguments: 0..<20)
    func `both ways agree with counting, on any text`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let letters = ["a", "é", "“", "😀", "\u{301}", "\n", "漢"]
        let text = (0..<Int.random(in: 0...400, using: &random))
            .map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }.joined()
        let index = ScalarIndex(Array(text.utf8))
        #expect(index.scalarCount == text.unicodeScalars.count)
        var bytes = 0
        for (number, scalar) in text.unicodeScalars.enumerated() {
            #expect(index.scalarOffset(bytes) == number)
            #expect(index.byteOffset(number) == bytes)
            bytes += UTF8.width(scalar)
        }
        #expect(index.scalarOffset(bytes) == index.scalarCount)
        #expect(index.byteOffset(index.scalarCount) == bytes)
    }

    @Test func `a span goes to code points and back`() {
        let index = ScalarIndex(Array("Zoë said “no”.".utf8))
        let span = TextSpan(10, 18)
        #expect(index.scalarRange(span) == 9..<13)
        #expect(index.span(scalars: 9..<13) == span)
    }
}

extension UTF8 {
    fileprivate static func width(_ scalar: Unicode.Scalar) -> Int { String(scalar).utf8.count }
}
