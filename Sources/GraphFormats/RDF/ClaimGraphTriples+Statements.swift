import Annotations
import Claims
import RDFXML

extension ClaimGraphTriples {
    /// Statements, each behind the words it rests on.
    func writeStatements<Receiver: TripleReceiver & ~Copyable>(
        _ emitter: inout TripleEmitter<Receiver>
    ) throws(RDFError) {
        let order = order(.statement, graph.statements.lazy.map(\.id.text))
        for place in graph.statements.indices {
            let statement = graph.statements[order?[place] ?? place]
            for part in parts(statement) { try write(part, of: statement, &emitter) }
            try write(statement, &emitter)
        }
    }

    /// A thing that a statement is made of: `content-01`, `context`, `cue`, `quantity-01`,
    /// `source`.
    private struct Part {
        enum Content {
            case words(Quotation)
            case quantity(ClaimDetails.Quantity)
        }
        var name: String
        var content: Content
    }

    /// The parts, in the order of their names, the numbers of which have one width.
    private func parts(_ statement: StatementRecord) -> [Part] {
        var parts: [Part] = []
        for (index, words) in statement.content.enumerated() {
            let name = Self.numbered("content", index, of: statement.content.count)
            parts.append(Part(name: name, content: .words(words)))
        }
        parts.append(Part(name: "context", content: .words(statement.context)))
        parts.append(Part(name: "cue", content: .words(statement.cue)))
        let quantities = statement.details.quantities
        for (index, quantity) in quantities.enumerated() {
            let name = Self.numbered("quantity", index, of: quantities.count)
            parts.append(Part(name: name, content: .quantity(quantity)))
        }
        if let words = statement.sourceWords {
            parts.append(Part(name: "source", content: .words(words)))
        }
        return parts
    }

    private static func numbered(_ name: String, _ index: Int, of count: Int) -> String {
        let digits = String(index + 1)
        let width = max(2, String(count).utf8.count)
        return name + "-" + String(repeating: "0", count: width - digits.utf8.count) + digits
    }

    private func write<Receiver: TripleReceiver & ~Copyable>(
        _ statement: StatementRecord, _ emitter: inout TripleEmitter<Receiver>
    ) throws(RDFError) {
        emitter.begin { names.append(.statement, statement.id.text, to: &$0) }
        try emitter.types(.entity, .statement)
        if let source = statement.source {
            try emitter.resource(.wasAttributedTo) { names.append(source, to: &$0) }
        }
        try emitter.resource(.wasGeneratedBy) { appendRun(to: &$0) }
        try emitter.resource(.wasQuotedFrom) {
            names.append(.document, statement.document.text, to: &$0)
        }
        try emitter.text(.identifier, statement.id.text)
        try emitter.text(.temporalCoverage, statement.details.time)
        try emitter.resource(.claim) { names.append(.claim, statement.claim.text, to: &$0) }
        try emitter.value(.confidence, Decimal.text(statement.confidence), XSD.decimal)
        try emitter.part(.context, "context")
        try emitter.part(.cue, "cue")
        for index in statement.content.indices {
            try emitter.part(
                .evidence, Self.numbered("content", index, of: statement.content.count))
        }
        try writeDetails(statement, &emitter)
    }

    private func writeDetails<Receiver: TripleReceiver & ~Copyable>(
        _ statement: StatementRecord, _ emitter: inout TripleEmitter<Receiver>
    ) throws(RDFError) {
        let details = statement.details
        try emitter.text(.modality, details.modality.rawValue)
        try emitter.text(.place, details.place)
        for index in details.quantities.indices {
            try emitter.part(
                .quantity, Self.numbered("quantity", index, of: details.quantities.count))
        }
        try emitter.text(.rule, statement.rule)
        if let source = statement.source {
            try emitter.resource(.source) { names.append(source, to: &$0) }
        }
        if statement.sourceWords != nil { try emitter.part(.sourceWords, "source") }
        try emitter.resource(.stance, RDFVocabulary.namespace + statement.stance.rawValue)
        if let via = statement.via { try emitter.resource(.via) { names.append(via, to: &$0) } }
    }

    private func write<Receiver: TripleReceiver & ~Copyable>(
        _ part: Part, of statement: StatementRecord, _ emitter: inout TripleEmitter<Receiver>
    ) throws(RDFError) {
        func begin(_ emitter: inout TripleEmitter<Receiver>, _ suffix: String) {
            emitter.begin { iri in
                names.append(.statement, statement.id.text, to: &iri)
                iri.append(UInt8(ascii: "#"))
                iri.append(contentsOf: part.name.utf8)
                iri.append(contentsOf: suffix.utf8)
            }
        }
        switch part.content {
        case .quantity(let quantity):
            begin(&emitter, "")
            try emitter.types(.quantitativeValue)
            try emitter.text(.unitText, quantity.unit)
            try emitter.value(.value, Decimal.text(quantity.value), XSD.decimal)
            try emitter.text(.bound, quantity.bound.rawValue)
        case .words(let words):
            begin(&emitter, "-position")
            try emitter.types(.positionSelector)
            try emitter.value(.end, String(words.range.upperBound), XSD.nonNegativeInteger)
            try emitter.value(.start, String(words.range.lowerBound), XSD.nonNegativeInteger)
            begin(&emitter, "-quote")
            let surroundings = Surroundings(of: words, in: statement.context)
            try emitter.types(.quoteSelector)
            try emitter.text(.exact, words.text)
            try emitter.text(.prefix, surroundings.prefix)
            try emitter.text(.suffix, surroundings.suffix)
            begin(&emitter, "")
            try emitter.types(.specificResource)
            for kind in ["-position", "-quote"] {
                try emitter.resource(.hasSelector) { iri in
                    names.append(.statement, statement.id.text, to: &iri)
                    iri.append(UInt8(ascii: "#"))
                    iri.append(contentsOf: part.name.utf8)
                    iri.append(contentsOf: kind.utf8)
                }
            }
            try emitter.resource(.hasSource) {
                names.append(.document, statement.document.text, to: &$0)
            }
        }
    }
}

/// The words around a quotation, as Web Annotation's TextQuoteSelector gives them.
struct Surroundings {
    /// How many code points are given on either side.
    private static let width = 32

    /// The words before; nil where none are known.
    private(set) var prefix: String?
    /// The words behind; nil where none are known.
    private(set) var suffix: String?

    /// What stands around `words` in `context`, as far as that reaches.
    init(of words: Quotation, in context: Quotation) {
        guard context.range.lowerBound <= words.range.lowerBound,
            words.range.upperBound <= context.range.upperBound, words.range != context.range
        else { return }
        let scalars = context.text.unicodeScalars
        guard
            let start = scalars.index(
                scalars.startIndex, offsetBy: words.range.lowerBound - context.range.lowerBound,
                limitedBy: scalars.endIndex),
            let end = scalars.index(
                start, offsetBy: words.range.count, limitedBy: scalars.endIndex)
        else { return }
        let before = scalars[..<start].suffix(Self.width)
        let behind = scalars[end...].prefix(Self.width)
        prefix = before.isEmpty ? nil : String(before)
        suffix = behind.isEmpty ? nil : String(behind)
    }
}

/// Numbers as `xsd:decimal`.
enum Decimal {
    /// The shortest digits that read back as `number`, without an exponent; "0.0" for what is no
    /// number.
    static func text(_ number: Double) -> String {
        guard number.isFinite else { return "0.0" }
        let text = number.description
        guard let mark = text.firstIndex(of: "e") else { return text }
        let exponent = Int(text[text.index(after: mark)...]) ?? 0
        let sign = text.hasPrefix("-") ? "-" : ""
        let parts = text[..<mark].drop { $0 == "-" }.split(separator: ".")
        let whole = parts.first ?? "0"
        let fraction = parts.count > 1 && parts[1] != "0" ? parts[1] : ""
        if exponent < 0 {
            return sign + "0." + String(repeating: "0", count: -exponent - 1) + whole + fraction
        }
        let zeros = String(repeating: "0", count: max(0, exponent - fraction.utf8.count))
        return sign + whole + fraction + zeros + ".0"
    }
}
