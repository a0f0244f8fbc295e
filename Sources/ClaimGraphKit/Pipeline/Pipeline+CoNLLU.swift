import Annotations
import Syntax

extension Pipeline {
    /// The sentences of `text` as CoNLL-U.
    ///
    /// - Throws: ``ClaimGraphError`` where the bytes are no text.
    public func coNLLU(_ text: SourceText) throws(ClaimGraphError) -> [UInt8] {
        let document = try document(text)
        return Array(CoNLLUWriter.text(of: sentences(of: document), in: document).utf8)
    }
}
