import Learning
import Testing

@Suite struct SeededGeneratorTests {
    @Test func `SplitMix64 gives its published sequence`() {
        // The reference implementation's first outputs for seed 1234567
        // (https://rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64).
        var mixer = SplitMix64(state: 1_234_567)
        let expected: [UInt64] = [
            6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
        ]
        #expect(expected.map { _ in mixer.next() } == expected)
    }

    @Test func `the same seed gives the same sequence and another seed another`() {
        func first(_ seed: UInt64) -> [UInt64] {
            var generator = SeededGenerator(seed: seed)
            return (0..<20).map { _ in generator.next() }
        }
        #expect(first(7) == first(7))
        #expect(first(7) != first(8))
    }

    @Test func `numbers below a bound are all met and none is outside`() {
        var generator = SeededGenerator(seed: 1)
        var seen = [Int](repeating: 0, count: 6)
        for _ in 0..<6000 { seen[generator.below(6)] += 1 }
        #expect(seen.allSatisfy { (800...1200).contains($0) })
        #expect((0..<1000).allSatisfy { _ in (0..<1).contains(generator.uniform()) })
    }

    @Test func `shuffling keeps every element`() {
        var generator = SeededGenerator(seed: 3)
        var numbers = Array(0..<100)
        generator.shuffle(&numbers)
        #expect(numbers != Array(0..<100))
        #expect(numbers.sorted() == Array(0..<100))
    }
}
