import Annotations

/// The first part of a build: reads a dump and spills what may matter.
struct DumpReader {
    private let classes: DumpClasses
    private let minimumSitelinks: Int
    private var reader: WikidataItemReader
    private(set) var report = DumpReport()
    private var pending: [UInt8] = []

    /// A reader that keeps persons in office, offices, states and what else has
    /// `minimumSitelinks` Wikipedia pages and may be an entity.
    init(classes: DumpClasses, minimumSitelinks: Int) {
        self.classes = classes
        self.minimumSitelinks = minimumSitelinks
        reader = WikidataItemReader(hints: classes.hints)
    }

    /// Reads the dump `file` and writes to `spill`.
    mutating func read(
        _ file: FileDescriptor, to spill: FileDescriptor, progress: (DumpProgress) -> Void
    ) throws(DumpError) {
        let clock = ContinuousClock()
        let start = clock.now
        let input = try PlainInput.open(file)
        var lines = LineReader(input, name: file.path)
        pending = Spill.magic
        while try lines.next({ line throws(DumpError) in read(line) }) {
            report.bytes = lines.read
            if pending.count > 1 << 20 {
                try spill.write(pending)
                pending = []
            }
            if report.lines % 8192 == 0 {
                progress(
                    DumpProgress(consumed: input.consumed, size: file.size, report: report))
            }
        }
        try spill.write(pending)
        pending = []
        report.seconds = (clock.now - start) / .seconds(1)
        progress(DumpProgress(consumed: input.consumed, size: file.size, report: report))
    }

    /// Reads one line; brackets, commas and white space around items do not count.
    private mutating func read(_ line: Span<UInt8>) {
        report.lines += 1
        var range = 0..<line.count
        while let last = range.last, Self.isFiller(line[last]) { range.removeLast() }
        while let first = range.first, Self.isFiller(line[first]) { range.removeFirst() }
        guard !range.isEmpty else { return }
        let isBracket =
            line[range.lowerBound] == UInt8(ascii: "[")
            || line[range.lowerBound] == UInt8(ascii: "]")
        if range.count == 1, isBracket { return }
        do throws(JSONFault) {
            guard let item = try reader.read(line.extracting(range)) else { return }
            report.items += 1
            keep(item)
        } catch {
            report.damagedLines += 1
            if report.damaged.count < 10 {
                let column = range.lowerBound + error.position + 1
                report.damaged.append(.init(line: report.lines, column: column))
            }
        }
    }

    private static func isFiller(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == UInt8(ascii: ",")
    }

    private mutating func keep(_ item: WikidataItem) {
        var purpose: Spill.Purpose = []
        if !item.superclasses.isEmpty { purpose.insert(.subclass) }
        let isOffice =
            item.jurisdiction != 0 || item.classes.contains(where: classes.offices.contains)
        if !item.label.isEmpty, isOffice || item.isCapital { purpose.insert(.named) }
        let isPerson = item.classes.contains { number in
            classes.roots.contains {
                $0.item == number && classes.meanings[$0.meaning].kind == .person
            }
        }
        let isKnown = item.sitelinks >= minimumSitelinks
        let mayBeEntity =
            isPerson
            ? isKnown || !item.positions.isEmpty
            : !item.classes.isEmpty && item.hasEvidence && isKnown
        if !item.label.isEmpty, mayBeEntity { purpose.insert(.entity) }
        if !purpose.isEmpty { Spill.append(item, for: purpose, to: &pending) }
    }
}

extension WikidataItem {
    /// Whether anything says that it may be a state or an organisation.
    fileprivate var hasEvidence: Bool {
        hasHint || !countries.isEmpty || born != nil || !headsOfState.isEmpty
            || !headsOfGovernment.isEmpty
    }
}
