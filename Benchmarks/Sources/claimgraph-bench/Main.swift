#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `claimgraph-bench [--edges N]... [--rounds N] [--folder PATH] [--json] [SUITE...]`
@main
struct Main {
    var edges: [Int] = []
    var rounds = 5
    var folder = "/tmp"
    var isJSON = false
    var suites: [Suite] = []
    var memory: (suite: String, index: Int)?

    static func main() {
        do {
            var command = try Main(Array(CommandLine.arguments.dropFirst()))
            try command.run()
        } catch {
            let line = Array("claimgraph-bench: error: \(error)\n".utf8)
            _ = write(2, line, line.count)
            exit(2)
        }
    }

    init(_ arguments: [String]) throws {
        var rest = arguments[...]
        func value(_ option: String) throws -> String {
            guard let value = rest.popFirst() else { throw BenchmarkError("\(option) what?") }
            return value
        }
        while let argument = rest.popFirst() {
            switch argument {
            case "--edges": edges.append(Int(try value(argument)) ?? 0)
            case "--rounds": rounds = Int(try value(argument)) ?? 1
            case "--folder": folder = try value(argument)
            case "--json": isJSON = true
            case "--memory":
                memory = (try value(argument), Int(try value(argument)) ?? 0)
            default:
                guard let suite = Suite.all.first(where: { $0.name == argument }) else {
                    let names = Suite.all.map(\.name).joined(separator: ", ")
                    throw BenchmarkError("no suite '\(argument)'; there are \(names)")
                }
                suites.append(suite)
            }
        }
        if edges.isEmpty { edges = [100_000] }
        if suites.isEmpty { suites = Suite.all }
    }

    mutating func run() throws {
        if let memory, let suite = Suite.all.first(where: { $0.name == memory.suite }) {
            let workload = Workload(edges: edges[0], folder: folder)
            print(try Runner.measureMemory(suite, memory.index, workload))
            return
        }
        for count in edges {
            let workload = Workload(edges: count, folder: folder)
            if !suites.allSatisfy(\.usesNews) { try workload.prepare() }
            for suite in suites {
                if suite.usesNews { try workload.prepareNews() }
                let results = try Runner.run(suite, on: workload, rounds: rounds)
                print(
                    isJSON
                        ? Report.json(suite, count, results) : Report.table(suite, count, results))
                fflush(nil)
            }
        }
    }
}
