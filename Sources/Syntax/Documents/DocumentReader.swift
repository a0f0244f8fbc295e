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
        document.blocks = zip(paragraphs, kinds).map { Block($1, $0.span) }
        if let title = document.blocks.first(where: { $0.kind == .title }) {
            document.title = document.text(title.span)
        }
        if let date = DateFinder.date(of: paragraphs, kinds: kinds) {
            document.date = date
            document.dateSource = .text
        }
        return document
    }
}
