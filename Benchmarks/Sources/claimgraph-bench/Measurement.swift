import CReference

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What one case took, over all rounds.
struct Measurement {
    let name: String
    let unit: String
    var units: Int
    let bytes: Int
    /// CPU seconds by round.
    var seconds: [Double] = []
    /// Reference's seconds / own, by round.
    var ratios: [Double] = []
    /// KiB that the operation added at its peak, in a process of its own.
    var ownKibibytes = 0
}

/// Runs a suite.
enum Runner {
    static func run(
        _ suite: Suite, on workload: Workload, rounds: Int
    ) throws -> [Measurement] {
        let bytes = Workload.size(of: workload.path(suite.file))
        var results = suite.cases.map {
            Measurement(
                name: $0.name, unit: $0.unit, units: workload.edges * suite.unitsPerEdge,
                bytes: bytes * (suite.name.hasSuffix("diff") ? 2 : 1))
        }
        // One after the other within a round, so that what else the machine does meets all.
        for _ in 0..<rounds {
            var reference = 0.0
            var expected: UInt64?
            for index in suite.cases.indices {
                let (seconds, result) = try once(suite.cases[index], workload)
                if index == 0 { reference = seconds }
                if let expected, expected != result {
                    throw BenchmarkError(
                        "\(suite.name): '\(suite.cases[index].name)' gives \(result), "
                            + "not \(expected)")
                }
                expected = result
                if results[index].unit == "rows" { results[index].units = Int(result) }
                results[index].seconds.append(seconds)
                results[index].ratios.append(reference / seconds)
            }
        }
        for index in suite.cases.indices {
            results[index].ownKibibytes = try ownMemory(suite, index, workload)
        }
        return results
    }

    private static func once(
        _ item: Case, _ workload: Workload
    ) throws -> (seconds: Double, result: UInt64) {
        let operation = try item.prepare(workload)
        if let output = item.output { unlink(workload.path(output)) }
        let start = cref_cpu_seconds()
        let result = try operation()
        let seconds = cref_cpu_seconds() - start
        // The same bytes as the reference's, or it is another operation.
        if let output = item.output {
            let written = try Workload.hash(of: workload.path(output))
            let path = output.hasSuffix("rdf") ? workload.rdf : workload.graphML
            guard written == (try Workload.hash(of: path)) else {
                throw BenchmarkError("'\(item.name)' writes other bytes than the reference")
            }
            unlink(workload.path(output))
        }
        return (seconds, result)
    }

    /// The peak of one run in a process of its own, over what was there before it.
    private static func ownMemory(
        _ suite: Suite, _ index: Int, _ workload: Workload
    ) throws -> Int {
        var pipes: [Int32] = [0, 0]
        guard pipe(&pipes) == 0 else { throw BenchmarkError("no pipe") }
        let arguments = [
            CommandLine.arguments[0], "--edges", "\(workload.edges)", "--folder", workload.folder,
            "--memory", suite.name, "\(index)",
        ]
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_adddup2(&actions, pipes[1], 1)
        var pointers = arguments.map { strdup($0) } + [nil]
        defer { pointers.forEach { free($0) } }
        var child: pid_t = 0
        guard posix_spawn(&child, "/proc/self/exe", &actions, nil, &pointers, environ) == 0
        else { throw BenchmarkError("cannot start \(arguments[0])") }
        close(pipes[1])
        var buffer = [UInt8](repeating: 0, count: 64)
        let count = read(pipes[0], &buffer, buffer.count)
        close(pipes[0])
        var status: Int32 = 0
        waitpid(child, &status, 0)
        let text = String(decoding: buffer[..<max(0, count)], as: UTF8.self)
        guard let value = Int(text.filter(\.isNumber)) else {
            throw BenchmarkError("no memory figure for \(suite.cases[index].name)")
        }
        return value
    }

    /// What `ownMemory` starts.
    static func measureMemory(
        _ suite: Suite, _ index: Int, _ workload: Workload
    ) throws -> Int {
        let operation = try suite.cases[index].prepare(workload)
        Memory.resetPeak()
        let before = Memory.kibibytes("VmRSS")
        _ = try operation()
        return max(0, Memory.kibibytes("VmHWM") - before)
    }
}
