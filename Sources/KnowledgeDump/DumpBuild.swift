public import EntityLinking
import Learning

/// Builds a knowledge base from a Wikidata JSON dump: plain, `.gz` or `.bz2`, one item a line.
///
/// The dump is read once, as a stream, in memory that does not depend on its length; what may matter
/// is spilled to a file beside the result, and the base is compiled from that. Memory grows with the
/// number of entities kept, by about 400 bytes each. The spill may be kept: a later run with
/// other classes, and the same dump, begins there.
public struct DumpBuild: Sendable {
    /// The dump's path; `-` is standard input.
    public var dump: String
    /// The knowledge base to write.
    public var output: String
    /// Which classes are kept.
    public var classes: DumpClasses
    /// How many Wikipedias must have a page on an organisation, or on a person without an office.
    public var minimumSitelinks = 3
    /// Whether the spilled data stay for a later run, in `OUTPUT.spill`.
    public var keepsSpill = false

    /// A build of `dump` into `output`.
    public init(dump: String, output: String, classes: DumpClasses) {
        self.dump = dump
        self.output = output
        self.classes = classes
    }

    /// Runs the build, with the rules for titles and spellings that `base` has. `progress` is called
    /// every few thousand lines.
    public func run(
        rulesOf base: KnowledgeBase, progress: (DumpProgress) -> Void = { _ in }
    ) throws(DumpError) -> DumpReport {
        try run(rules: base.rules, progress: progress)
    }

    /// Runs the build with `rules`.
    package func run(
        rules: KnowledgeRules, progress: (DumpProgress) -> Void = { _ in }
    ) throws(DumpError) -> DumpReport {
        let file = try FileDescriptor(reading: dump)
        let spillPath = output + ".spill"
        let stamp = Array("\(file.fingerprint) \(minimumSitelinks) \(dump)\n".utf8)
        let store = SpillStore(path: spillPath, stamp: stamp)
        var report: DumpReport
        if keepsSpill, !file.fingerprint.isEmpty, let earlier = store.report() {
            report = earlier
            report.wasRead = false
        } else {
            var reader = DumpReader(classes: classes, minimumSitelinks: minimumSitelinks)
            let spill = try FileDescriptor(writing: spillPath)
            try reader.read(file, to: spill, progress: progress)
            report = reader.report
            if keepsSpill { try store.save(report) }
        }
        report = try compile(spillPath, report, rules)
        if !keepsSpill { store.remove() }
        return report
    }

    private func compile(
        _ spillPath: String, _ report: DumpReport, _ rules: KnowledgeRules
    ) throws(DumpError) -> DumpReport {
        let spill = try FileDescriptor(reading: spillPath)
        let selection = try DumpSelection(spill: spill, classes: classes)
        var compiler = DumpCompiler(
            spill: spill, selection: selection, classes: classes, report: report)
        let writer = try compiler.compile(rules: rules)
        do {
            try writer.write(to: output)
        } catch {
            throw DumpError(.unwritable(error.description), file: output)
        }
        return compiler.report
    }
}
