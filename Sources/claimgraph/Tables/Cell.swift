import GraphFormats
import GraphSQLite

/// A column of rows that are printed.
struct Column {
    /// Its name, in headers and as JSON's key.
    let name: String
    /// Which formats have it.
    let place: Place
    /// Which columns a table leaves out first where it is too wide: those with the greatest number;
    /// never those with 0.
    let dispensability: Int

    /// Which formats have a column.
    enum Place {
        case everywhere
        /// Not tables, which people read.
        case data
    }

    init(_ name: String, in place: Place = .everywhere, dispensability: Int = 0) {
        self.name = name
        self.place = place
        self.dispensability = dispensability
    }
}

/// A value in a row.
enum Cell: Equatable {
    case none
    case text(String)
    case integer(Int)
    case real(Double)
    case list([String])

    init(_ text: String?) { self = text.map(Cell.text) ?? .none }

    init(_ value: SQLValue) {
        switch value {
        case .null: self = .none
        case .integer(let number): self = .integer(number)
        case .real(let number): self = .real(number)
        case .text(let text): self = .text(text)
        case .blob(let count): self = .text("(\(count) bytes)")
        }
    }

    /// As text, where a format has nothing else.
    var text: String {
        switch self {
        case .none: ""
        case .text(let text): text
        case .integer(let number): String(number)
        case .real(let number): number.description
        case .list(let texts): texts.joined(separator: " ")
        }
    }

    var isNumber: Bool {
        switch self {
        case .integer, .real: true
        case .none, .text, .list: false
        }
    }

    func write(to writer: inout JSONWriter) {
        switch self {
        case .none: writer.value(nil as String?)
        case .text(let text): writer.value(text)
        case .integer(let number): writer.value(number)
        case .real(let number): writer.value(number)
        case .list(let texts): writer.array(texts) { $0.value($1) }
        }
    }
}
