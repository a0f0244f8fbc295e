internal import XMLStreaming

extension RDFError {
    /// An error of the XML below, with its place.
    init(_ error: XMLStreamError, reading: Bool) {
        let code: Code =
            switch error.code {
            case .limit: .limit
            case .unreadable: .input
            case .unwritable, .memory: .output
            case .closedPipe: .closedPipe
            case .illegalCharacter: .illegalCharacter
            case .illegalName, .nesting: .unwritable
            default: reading ? .syntax : .output
            }
        self.init(
            code, error.message, file: error.file, line: error.line, column: error.column)
    }
}
