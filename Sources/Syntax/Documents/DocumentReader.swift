public import Annotations

/// Reads a text file: checks it, finds its title and date, and decides which parts are read.
///
/// The bytes stay as they are: a byte order mark, CR LF and all that is passed over keep their
/// place, so that every offset counts in the file itself.
public struct DocumentReader: Sendable {
    private let cues: BoilerplateCues

    /// A reader that knows the turns of phrase in `cues`.
    public init(cues: BoilerplateCues) { self.cues = cues }

    /// The document in `bytes`.
    ///
    /// - Parameters:
    ///   - bytes: the file's own bytes.
    ///   - name: the file's name without its folder.
    ///   - sha256: the SHA-256 of `bytes` in lower-case hexadecimal.
    /// - Throws: ``DocumentError`` where the bytes are no text.
    public func read(
        _ bytes: [UInt8], name: String, sha256: String = ""
    ) throws(DocumentError) -> Document {
        try TextCheck.check(bytes)
        let paragraphs = ParagraphScanner.paragraphs(of: bytes)
        let kinds = BlockClassifier(cues: cues).kinds(of: paragraphs)
        var document = Document(name: name, bytes: bytes, sha256: sha256)
        addBlocks(paragraphs, kinds, to: &document)
        if let title = document.blocks.first(where: { $0.kind == .title }) {
            document.title = document.text(title.span)
        }
        if let date = DateFinder.date(of: paragraphs, kinds: kinds) {
            document.date = date
            document.dateSource = .text
        }
        return document
    }

    /// A block for each paragraph; what stands before the first sentence of one is a block of its
    /// own. The agency of a dateline is the publisher of a document that names none.
    private func addBlocks(
        _ paragraphs: [Paragraph], _ kinds: [Block.Kind], to document: inout Document
    ) {
        var isLead = true
        let labels = paragraphs.count { ParagraphOpening.hasLabel($0.span, in: document.bytes) }
        for (paragraph, kind) in zip(paragraphs, kinds) {
            var span = paragraph.span
            if kind == .paragraph || (kind == .heading && paragraph.isListItem) {
                let opening = ParagraphOpening(
                    span, isLead: isLead, mayHaveColon: labels < 2, in: document.bytes)
                if let opening {
                    document.blocks.append(
                        Block(.metadata, span.start..<opening.end, trimmedIn: document.bytes))
                    span.start = opening.end
                    if let agency = opening.bracket, cues.isAgency(agency) {
                        document.publisher = document.publisher ?? agency
                    }
                }
                isLead = false
            }
            document.blocks.append(Block(kind, span))
        }
    }
}

extension Block {
    /// A block over `range` without the spaces at its end.
    fileprivate init(_ kind: Kind, _ range: Range<Int>, trimmedIn bytes: [UInt8]) {
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1] == 32 { end -= 1 }
        self.init(kind, TextSpan(range.lowerBound, end))
    }
}
