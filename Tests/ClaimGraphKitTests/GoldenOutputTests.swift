import Claims
import Foundation
import TestSupport
import Testing

@testable import ClaimGraphKit

/// `output/` is the golden result: rebuilt here, compared byte for byte, and read back.
@Suite struct GoldenOutputTests {
    private let resources = Resources(folder: ProjectFolders.resources.path())
    private let golden = ProjectFolders.repository.appending(path: "output")
    private let seeds = ProjectFolders.repository.appending(path: "seeds").path()

    @Test func `building the seeds gives output again`() async throws {
        let folder = try TemporaryFolder()
        let extractor = Extractor(try Pipeline(resources), jobs: 2)
        let graph = try await extractor.graph(SourceTexts(paths: [seeds]))
        try GraphExporter(graph).write(ExportFormat.standard, to: folder.url.path())
        for format in ExportFormat.standard where format != .sqlite {
            let built = try Data(contentsOf: folder.url.appending(path: format.fileNames[0]))
            let kept = try Data(contentsOf: golden.appending(path: format.fileNames[0]))
            #expect(
                built == kept,
                "\(format.fileNames[0]) differs; if that is meant, run `make run` and read the change"
            )
        }
        // The bytes of a database depend on SQLite's version; its content does not.
        let database = folder.path("graph.sqlite")
        let kept = golden.appending(path: "graph.sqlite").path()
        #expect(try GraphFile(database).graph() == GraphFile(kept).graph())
    }

    @Test func `every golden file is valid, and reads back as the same graph`() throws {
        let validator = try GraphFileValidator(resources)
        for format in ExportFormat.standard where format != .html {
            let path = golden.appending(path: format.fileNames[0]).path()
            #expect(try validator.findings(path) == [], "\(format.fileNames[0])")
        }
        let rdf = try GraphFile(golden.appending(path: "graph.rdf").path()).graph()
        let triples = try GraphFile(golden.appending(path: "graph.nt").path()).graph()
        #expect(rdf == triples)
        #expect(!rdf.statements.isEmpty)
    }

    @Test func `the schema that ships is the schema in schemas`() throws {
        let shipped = try resources.bytes("claimgraph-graphml.rng")
        let shown = try Data(
            contentsOf: ProjectFolders.repository.appending(path: "schemas/claimgraph-graphml.rng"))
        #expect(Data(shipped) == shown)
    }
}
