/// Transforms what `next` gives on `jobs` tasks and hands the results on in the order of the input.
///
/// At most `2 * jobs` inputs are under way or waiting, so memory does not grow with the input. The
/// first error, in that order, ends it.
///
/// - Parameters:
///   - jobs: how many inputs are transformed at once, at least 1.
///   - next: gives the inputs one by one, nil at the end.
///   - transform: runs on any thread.
///   - emit: takes the results, one at a time.
func orderedMap<Input: Sendable, Output: Sendable>(
    jobs: Int, next: () throws -> Input?,
    transform: @escaping @Sendable (Input) throws -> Output, emit: (Output) throws -> Void
) async throws {
    try await withThrowingTaskGroup(of: (Int, Result<Output, any Error>).self) { group in
        var waiting: [Int: Result<Output, any Error>] = [:]
        var started = 0
        var emitted = 0
        var running = 0
        var isAtEnd = false
        while true {
            while !isAtEnd, running < jobs, started - emitted < 2 * jobs {
                guard let input = try next() else {
                    isAtEnd = true
                    break
                }
                let index = started
                group.addTask { (index, Result { try transform(input) }) }
                started += 1
                running += 1
            }
            guard let (index, result) = try await group.next() else { return }
            running -= 1
            waiting[index] = result
            while let ready = waiting.removeValue(forKey: emitted) {
                emitted += 1
                try emit(try ready.get())
            }
        }
    }
}
