public import Claims
import Foundation
import GraphFormats
import GraphSQLite
import RDFXML
import XMLStreaming

/// Writes a graph to files, each of which appears whole or not at all, or to standard output.
public struct GraphExporter {
    private let graph: ClaimGraph
    private let options: ExportOptions

    /// An exporter of `graph`.
    public init(_ graph: ClaimGraph, options: ExportOptions = ExportOptions()) {
        self.graph = graph
        self.options = options
    }

    /// Writes `formats` to `output`: a folder, which is made; a file, where there is one format
    /// and the path has an extension; or `-`, standard output.
    ///
    /// - Parameter note: is called with what a person should know of the files.
    public func write(
        _ formats: [ExportFormat], to output: String, note: (String) -> Void = { _ in }
    ) throws(ClaimGraphError) {
        if let format = formats.first, formats.count == 1, Self.isFile(output) {
            return try write(format, to: output, note: note)
        }
        if formats.contains(.csv) { _ = try tableExport() }
        do {
            try FileManager.default.createDirectory(
                atPath: output, withIntermediateDirectories: true)
        } catch {
            throw ClaimGraphError(
                path: output, "cannot be made a folder: \(FileBytes.reason(error))")
        }
        for format in formats {
            if format == .csv {
                try writeTables(to: format.fileNames.map { output + "/" + $0 }, note: note)
            } else {
                for name in format.fileNames {
                    try write(format, to: output + "/" + name, note: note)
                }
            }
        }
    }

    private static func isFile(_ path: String) -> Bool {
        path == "-" || !URL(filePath: path).pathExtension.isEmpty
    }

    private func write(
        _ format: ExportFormat, to path: String, note: (String) -> Void
    ) throws(ClaimGraphError) {
        if format == .sqlite { return try writeDatabase(to: path) }
        guard format != .csv else {
            throw ClaimGraphError(
                path: path, "CSV is two files, nodes.csv and edges.csv: name a folder for them")
        }
        do {
            let sink: any ByteSink =
                path == "-"
                ? FileDescriptorSink(descriptor: STDOUT_FILENO, name: "standard output")
                : try AtomicFileSink(path: path)
            let replaced = try write(format, to: sink)
            tell(replaced, path, note)
        } catch let error as XMLStreamError {
            throw ClaimGraphError(error)
        } catch let error as RDFError {
            throw ClaimGraphError(error, path: path)
        } catch {
            throw ClaimGraphError(path: path, "\(error)")
        }
    }

    /// Writes to `sink`; how many characters had to be replaced.
    private func write(_ format: ExportFormat, to sink: any ByteSink) throws -> Int {
        switch format {
        case .graphml:
            try GraphMLExport(
                ViewTable(graph, view: options.view), dialect: options.dialect,
                illegalCharacters: options.illegalCharacters.policy
            ).write(to: sink)
        case .html: try writeReport(to: sink)
        case .rdf, .nt:
            try ClaimGraphRDF.write(
                graph, as: format == .rdf ? .rdfXML : .nTriples, to: sink,
                options: ClaimGraphRDF.Options(
                    software: Program.software,
                    baseIRI: options.baseIRI,
                    illegalCharacters: options.illegalCharacters.policy))
        case .jsonl: try writeLines(to: sink)
        case .sqlite, .csv: 0
        }
    }

    private func tell(_ replaced: Int, _ path: String, _ note: (String) -> Void) {
        guard replaced > 0 else { return }
        note("\(path): \(replaced) characters that XML cannot hold became U+FFFD")
    }

    private func writeLines(to sink: any ByteSink) throws(XMLStreamError) -> Int {
        var writer = ExtractionLineWriter()
        try graph.forEachDocument { part throws(XMLStreamError) in
            try sink.write(writer.line(part).span)
        }
        try sink.finish()
        return 0
    }

    /// Nodes and edges: neither file appears before both are written.
    private func writeTables(
        to paths: [String], note: (String) -> Void
    ) throws(ClaimGraphError) {
        guard let nodes = paths.first, let edges = paths.last else { return }
        let export = try tableExport()
        let replaced = try FilePair(nodes, edges).write { (nodes, edges) throws(XMLStreamError) in
            try export.write(nodes: nodes, edges: edges)
        }
        tell(replaced, edges, note)
    }

    private func writeReport(to sink: any ByteSink) throws -> Int {
        let resources = try Resources.bundled()
        let report = HTMLReport(
            graph, style: try resources.text("report.css"), script: try resources.text("report.js"))
        try sink.write(report.bytes().span)
        try sink.finish()
        return 0
    }

    private func tableExport() throws(ClaimGraphError) -> CSVExport {
        let table = ViewTable(graph, view: options.view)
        guard let export = CSVExport(table, dialect: options.dialect, raw: options.rawCSV) else {
            throw ClaimGraphError(
                "CSV is written in the dialects portable, neo4j and gephi, not \(options.dialect)")
        }
        return export
    }

    /// SQLite opens its file itself: it is built beside its place and renamed.
    private func writeDatabase(to path: String) throws(ClaimGraphError) {
        guard path != "-" else {
            throw ClaimGraphError("a database cannot go to standard output; give -o a path")
        }
        let temporary = path + ".\(ProcessInfo.processInfo.processIdentifier).tmp"
        do {
            try? FileManager.default.removeItem(atPath: temporary)
            try GraphDatabaseWriter(graph).write(to: temporary)
            guard unsafe rename(temporary, path) == 0 else {
                throw ClaimGraphError(path: path, "cannot be replaced")
            }
        } catch {
            try? FileManager.default.removeItem(atPath: temporary)
            throw (error as? ClaimGraphError)
                ?? ClaimGraphError(path: path, "cannot be written: \(error)")
        }
    }
}

extension ClaimGraphError {
    /// The same, told by the layer that writes and reads XML.
    init(_ error: XMLStreamError) {
        self.init(path: error.file, line: error.line, column: error.column, error.message)
        isClosedPipe = error.code == .closedPipe
    }

    /// The same, told by the layer that writes and reads RDF, of the file at `path`.
    init(_ error: RDFError, path: String) {
        self.init(
            path: error.file ?? path, line: error.line, column: error.column, error.message)
        isClosedPipe = error.code == .closedPipe
    }
}
