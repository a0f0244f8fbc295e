import Foundation
import TestSupport
import Testing

@Suite struct CommandTests {
    @Test func `help, version and completions go to standard output with status 0`() throws {
        for arguments in [
            ["--help"], ["--version"], ["help", "build"], ["query", "--help"],
            ["--generate-completion-script", "bash"],
        ] {
            let outcome = try Tool.run(arguments)
            #expect(outcome.status == 0, "\(arguments)")
            #expect(!outcome.output.isEmpty, "\(arguments)")
            #expect(outcome.errors.isEmpty, "\(arguments)")
        }
    }

    @Test func `a form feed parts documents on standard input`() throws {
        let outcome = try Tool.run(
            ["extract", "-"], input: "Oslo denied it.\u{C}Kyiv said Moscow attacked Ukraine.")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first?.hasPrefix(#"{"document":"stdin","#) == true)
        #expect(lines.last?.hasPrefix(#"{"document":"stdin-2","#) == true)
    }

    @Test func `the same bytes come from one core or two, in whatever order`() throws {
        let folder = try TemporaryFolder()
        let seeds = try FileManager.default.contentsOfDirectory(
            atPath: ProjectFolders.repository.appending(path: "seeds").path()
        ).filter { $0.hasSuffix(".txt") }.sorted().map { "seeds/" + $0 }
        let formats = ["--format", "graphml", "rdf", "nt"]
        let first = try Tool.run(
            ["build"] + seeds + ["-o", folder.path("one"), "--jobs", "1"] + formats)
        let second = try Tool.run(
            ["build"] + seeds.reversed() + ["-o", folder.path("two"), "--jobs", "2"] + formats)
        #expect(first.status == 0 && second.status == 0, "\(first.errors)\(second.errors)")
        #expect(first.output == second.output)
        for name in ["graph.graphml", "graph.rdf", "graph.nt"] {
            let one = try Data(contentsOf: URL(filePath: folder.path("one/" + name)))
            let two = try Data(contentsOf: URL(filePath: folder.path("two/" + name)))
            #expect(one == two, "\(name)")
            #expect(!one.isEmpty, "\(name)")
        }
    }

    @Test func `build is extract, then merge`() throws {
        let built = try Tool.run(["build", "seeds", "-o", "-", "--format", "nt"])
        let merged = try Tool.shell(
            "claimgraph extract seeds | claimgraph merge - -o - --format nt")
        #expect(built.status == 0 && merged.status == 0, "\(merged.errors)")
        #expect(built.output == merged.output)
        #expect(built.output.hasPrefix("<"))
    }

    @Test func `every format is valid and holds the same claims`() throws {
        let folder = try TemporaryFolder()
        let built = try Tool.run(["build", "seeds", "-o", folder.url.path()])
        #expect(built.status == 0, "\(built.errors)")
        let lines = folder.path("graph.jsonl")
        try Data(try Tool.run(["extract", "seeds"]).output.utf8).write(to: URL(filePath: lines))
        let files = ["graph.graphml", "graph.rdf", "graph.nt", "graph.sqlite", "graph.jsonl"]
            .map(folder.path)
        let validated = try Tool.run(["validate"] + files)
        #expect(validated.status == 0, "\(validated.output)\(validated.errors)")
        let counts = try files.map { file in
            try Tool.run(["query", file, "--stance", "denied", "--count"]).output
        }
        #expect(Set(counts).count == 1, "\(counts)")
    }

    @Test func `a query that finds nothing exits with 1, an unknown name with 2`() throws {
        #expect(try Tool.run(["query", "output/graph.nt", "--event", "no-such"]).status == 1)
        let unknown = try Tool.run(["query", "output/graph.nt", "--source", "Zelenskx"])
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("near are"), "\(unknown.errors)")
    }

    @Test func `diff tells same from different by its status`() throws {
        #expect(try Tool.run(["diff", "output/graph.nt", "output/graph.rdf"]).status == 0)
        let dates = ["--as-of", "2024-10-15", "2024-10-26"]
        let changed = try Tool.run(["diff", "output/graph.nt"] + dates)
        #expect(changed.status == 1)
        #expect(changed.output.hasPrefix("2024-10-15: 1 document, "), "\(changed.output)")
        #expect(changed.output.contains("new claim"))
        #expect(try Tool.run(["diff", "output/graph.nt", "--exit-zero"] + dates).status == 0)
    }

    @Test func `parse prints CoNLL-U with one root a sentence`() throws {
        let outcome = try Tool.run(["parse", "-"], input: "Oslo denied it. Kyiv didn't.")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let rows = outcome.output.split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(rows.allSatisfy { $0.split(separator: "\t").count == 10 }, "\(outcome.output)")
        #expect(rows.count { $0.contains("\troot\t") } == 2)
    }

    @Test func `every dialect is written`() throws {
        let folder = try TemporaryFolder()
        for dialect in ["portable", "tinkerpop", "neo4j", "gephi", "yed"] {
            let path = folder.path(dialect + ".graphml")
            let outcome = try Tool.run(["convert", "output/graph.nt", path, "--dialect", dialect])
            #expect(outcome.status == 0, "\(dialect): \(outcome.errors)")
            #expect(try Data(contentsOf: URL(filePath: path)).count > 1000, "\(dialect)")
        }
    }
}

/// The pages of documentation say what the command says.
@Suite struct DocumentationTests {
    @Test func `the page of the command line is the command's help`() throws {
        let page = try String(
            contentsOf: ProjectFolders.repository.appending(path: "docs/CLI.md"), encoding: .utf8)
        let sections = page.split(separator: "\n## claimgraph").dropFirst()
        #expect(sections.count >= 12)
        for section in sections {
            let lines = section.split(separator: "\n", omittingEmptySubsequences: false)
            let command = lines[0].split(separator: " ").map(String.init)
            let shown = lines.dropFirst(2).prefix { $0 != "```" }.joined(separator: "\n")
            let outcome = try Tool.run(["help"] + command)
            #expect(
                outcome.output.trimmingCharacters(in: .newlines)
                    == shown.trimmingCharacters(in: .newlines),
                "claimgraph \(lines[0]): run .ci/cli-page")
        }
    }

    @Test func `every command line of the README that needs no other tool runs`() throws {
        let page = try String(
            contentsOf: ProjectFolders.repository.appending(path: "README.md"), encoding: .utf8)
        let folder = try TemporaryFolder()
        let lines = page.split(separator: "\n").filter {
            $0.hasPrefix("claimgraph ") && !$0.contains("jq") && !$0.contains("HEAD~1")
        }
        #expect(lines.count >= 8)
        _ = try folder.write("Oslo denied it.", to: "article.txt")
        for name in ["seeds", "output"] {
            try FileManager.default.copyItem(
                at: ProjectFolders.repository.appending(path: name),
                to: folder.url.appending(path: name))
        }
        for line in lines {
            let outcome = try Tool.shell("cd \(folder.url.path()) && \(line)")
            #expect(outcome.status <= 1, "\(line): \(outcome.errors)")
        }
    }
}

@Suite struct InstallationTests {
    @Test func `an installed program finds its resources from any folder`() throws {
        let folder = try TemporaryFolder()
        let files = FileManager.default
        for name in ["bin", "share"] {
            try files.createDirectory(
                at: folder.url.appending(path: name), withIntermediateDirectories: true)
        }
        try files.copyItem(atPath: Tool.path, toPath: folder.path("bin/claimgraph"))
        let shared = folder.path("share/claimgraph")
        try files.copyItem(at: ProjectFolders.resources, to: URL(filePath: shared))
        let line =
            "unset CLAIMGRAPH_RESOURCES; cd / && \(folder.path("bin/claimgraph")) parse - <<< Yes."
        let found = try Tool.shell(line)
        #expect(found.status == 0, "\(found.errors)")
        try files.removeItem(atPath: shared)
        let missing = try Tool.shell(line)
        #expect(missing.status == 2)
        #expect(missing.errors.contains("the models are not beside the program"))
    }
}
