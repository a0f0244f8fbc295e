/// Why a table of knowledge was refused, with the place.
public struct KnowledgeTableError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Code: Hashable, Sendable {
        /// The file cannot be read; what the system says.
        case unreadable(String)
        /// The line is no UTF-8.
        case notUTF8
        /// The line has a control character.
        case controlCharacter
        /// The file has no header line.
        case missingHeader
        /// The header names a column that tables do not have.
        case unknownColumn(String)
        /// The header names a column twice.
        case repeatedColumn(String)
        /// A column is missing that every table needs.
        case missingColumn(String)
        /// The line has another number of cells than the header.
        case wrongCellCount(found: Int, expected: Int)
        /// A cell that must have a value is empty.
        case emptyCell(String)
        /// The kind is not `person`, `state` or `organisation`.
        case unknownKind(String)
        /// The id is neither a Wikidata item's nor `kind:slug`.
        case malformedID(String)
        /// An id of a state or organisation that neither the table nor the base has.
        case unknownEntity(String)
        /// The same id stands in two lines.
        case repeatedEntity(String)
        /// The date is not `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or no such day.
        case malformedDate(String)
        /// The number is not between 0 and 1.
        case malformedPrior(String)
        /// The gender is not `female`, `male` or `other`.
        case unknownGender(String)
        /// The office is not `title;of;start;end`.
        case malformedOffice(String)
        /// A line of a rule table has not the cells that it needs.
        case malformedRule
    }

    /// What is wrong.
    public let code: Code
    /// The file.
    public let file: String
    /// The line, counted from 1.
    public let line: Int
    /// The column, counted from 1 in code points.
    public let column: Int

    /// An error at a place.
    public init(_ code: Code, file: String, line: Int, column: Int) {
        self.code = code
        self.file = file
        self.line = line
        self.column = column
    }

    /// `file:line:column: error: what, and what to do`
    public var description: String { "\(file):\(line):\(column): error: \(message)" }

    /// What is wrong, and what to do.
    public var message: String {
        switch code {
        case .unreadable(let why): "the table cannot be read: \(why)"
        case .notUTF8: "the line is not UTF-8; save the table as UTF-8"
        case .controlCharacter: "the line has a control character; remove it"
        case .missingHeader: "the table has no header; begin it with a line of column names"
        case .unknownColumn(let name):
            "there is no column '\(name)'; columns are \(KnowledgeTable.columnNames)"
        case .repeatedColumn(let name): "the column '\(name)' stands twice; keep one"
        case .missingColumn(let name): "the column '\(name)' is missing; add it to the header"
        case .wrongCellCount(let found, let expected):
            "the line has \(found) cells, the header \(expected); tabs part cells"
        case .emptyCell(let column): "'\(column)' is empty; new entities need it"
        case .unknownKind(let kind):
            "'\(kind)' is no kind; write person, state or organisation"
        case .malformedID(let id):
            "'\(id)' is no id; write a Wikidata item (Q42), kind:name, or nothing"
        case .unknownEntity(let id): "nothing is known of '\(id)'; add a line for it"
        case .repeatedEntity(let id): "'\(id)' has a line already; join the two"
        case .malformedDate(let date): "'\(date)' is no date; write YYYY, YYYY-MM or YYYY-MM-DD"
        case .malformedPrior(let number): "'\(number)' is no prior; write a number from 0 to 1"
        case .unknownGender(let gender):
            "'\(gender)' is no gender that is known; write female, male, other or nothing"
        case .malformedOffice(let office):
            "'\(office)' is no office; write title;of;start;end, of an id, dates may be empty"
        case .malformedRule: "the rule has not the cells that it needs"
        }
    }
}
