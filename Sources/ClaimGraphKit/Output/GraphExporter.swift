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
        do {
            try FileManager.default.createDirectory(
                atPath: output, withIntermediateDirectories: true)
        } catch {
            throw ClaimGraphError(
                path: output, "cannot be made a folder: \(FileBytes.reason(error))")
        }
        for format in formats {
            try write(format, to: output + "/" + format.fileName, note: note)
        }
    }

    private static func isFile(_ path: String) -> Bool {
        path == "-" || !URL(filePath: path).pathExtension.isEmpty
    }

    private func write(
        _ format: ExportFormat, to path: String, note: (String) -> Void
    ) throws(ClaimGraphError) {
        if format == .sqlite { return try writeDatabase(to: path) }
        do {
            let sink: any ByteSink =
                path == "-"
                ? FileDescriptorSink(descriptor: STDOUT_FILENO, name: "standard output")
                : try AtomicFileSink(path: path)
            let replaced = try write(format, to: sink)
            if replaced > 0 {
                note("\(path): \(replaced) characters that XML cannot hold became U+FFFD")
            }
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
        case .sqlite: 0
        }
    }

    private func writeReport(to sink: any ByteSink) throws -> Int {
        let resources = try Resources.bundled()
        let report = HTMLReport(
            graph, style: try resources.text("report.css"), script: try resources.text("report.js"))
        try sink.write(report.bytes().span)
        try sink.finish()
        return 0
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
