import Annotations
import Claims
import GRDB

/// Writes statements with the parts of their quotes and their quantities.
struct StatementInsertion {
    private var statement: BulkStatement
    private var part: BulkStatement
    private var quantity: BulkStatement

    init(_ database: Database) throws {
        statement = try BulkStatement(database, into: "statement", columns: 25)
        part = try BulkStatement(database, into: "quote_part", columns: 5)
        quantity = try BulkStatement(database, into: "quantity", columns: 5)
    }

    /// Writes `statements`, numbered from 1; how many rows that made.
    consuming func insert(_ statements: [StatementRecord]) throws -> Int {
        var insertion = self
        for (index, record) in statements.enumerated() {
            try insertion.insertStatement(record, index + 1)
            try insertion.insertParts(record, index + 1)
        }
        return insertion.statement.count + insertion.part.count + insertion.quantity.count
    }

    private mutating func insertStatement(_ record: StatementRecord, _ number: Int) throws {
        statement.bind(number)
        statement.bind(record.id.text)
        statement.bind(record.document.text)
        statement.bind(record.source?.text)
        statement.bind(record.via?.text)
        statement.bind(record.stance.rawValue)
        statement.bind(record.claim.text)
        statement.bind(record.confidence)
        statement.bind(record.quote)
        statement.bind(record.contentRange)
        statement.bind(record.content.count)
        statement.bind(record.cue.text)
        statement.bind(record.cue.range)
        statement.bind(record.sourceWords?.text)
        statement.bind(record.sourceWords?.range)
        statement.bind(record.context.text)
        statement.bind(record.context.range)
        statement.bind(record.details.modality.rawValue)
        statement.bind(record.details.time)
        statement.bind(record.details.place)
        statement.bind(record.rule)
        try statement.insert()
    }

    /// A quote in one part is in the statement's row.
    private mutating func insertParts(_ record: StatementRecord, _ number: Int) throws {
        if record.content.count > 1 {
            for (position, quotation) in record.content.enumerated() {
                part.bind(number)
                part.bind(position)
                part.bind(quotation.range)
                part.bind(quotation.text)
                try part.insert()
            }
        }
        for (position, amount) in record.details.quantities.enumerated() {
            quantity.bind(number)
            quantity.bind(position)
            quantity.bind(amount.value)
            quantity.bind(amount.unit)
            quantity.bind(amount.bound.rawValue)
            try quantity.insert()
        }
    }
}
