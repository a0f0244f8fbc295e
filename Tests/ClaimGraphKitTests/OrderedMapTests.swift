import Testing

@testable import ClaimGraphKit

@Suite struct OrderedMapTests {
    private struct Fault: Error, Equatable { var number: Int }

    @Test(arguments: [1, 2, 7])
    func `results come in the order of the inputs`(jobs: Int) async throws {
        var inputs = (0..<100).makeIterator()
        var results: [Int] = []
        try await orderedMap(
            jobs: jobs, next: { inputs.next() },
            transform: { number in
                // Later inputs are done sooner.
                for _ in 0..<(100 - number) * 50 { _ = number &* number }
                return number * 2
            }, emit: { results.append($0) })
        #expect(results == (0..<100).map { $0 * 2 })
    }

    @Test func `the first error in order ends the run, after what came before it`() async {
        var inputs = (0..<50).makeIterator()
        var results: [Int] = []
        await #expect(throws: Fault(number: 20)) {
            try await orderedMap(
                jobs: 4, next: { inputs.next() },
                transform: { number in
                    if number >= 20 { throw Fault(number: number) }
                    return number
                }, emit: { results.append($0) })
        }
        #expect(results == Array(0..<20))
    }

    @Test func `not more inputs are taken than can be worked on`() async throws {
        var taken = 0
        var emitted = 0
        var most = 0
        try await orderedMap(
            jobs: 3,
            next: { () -> Int? in
                taken += 1
                most = max(most, taken - emitted)
                return taken <= 200 ? taken : nil
            }, transform: { $0 }, emit: { _ in emitted += 1 })
        #expect(most <= 7)
    }
}
