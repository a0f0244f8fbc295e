import Annotations
import Claims
import RDFXML

/// Puts a claim graph together from its triples, whatever their order was.
struct ClaimGraphAssembly {
    private let facts: ClaimGraphFacts
    /// The facts' indices, those of one subject together.
    private let order: [Int32]
    /// Where in `order` the facts of a thing begin; one more than there are things.
    private let starts: [Int32]
    private let file: String?

    init(_ facts: ClaimGraphFacts, file: String?) {
        self.facts = facts
        self.file = file
        var starts = [Int32](repeating: 0, count: facts.names.count + 1)
        for fact in facts.facts { starts[Int(fact.subject) + 1] += 1 }
        for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
        var next = starts
        var order = [Int32](repeating: 0, count: facts.facts.count)
        for (index, fact) in facts.facts.enumerated() {
            order[Int(next[Int(fact.subject)])] = Int32(index)
            next[Int(fact.subject)] += 1
        }
        self.starts = starts
        self.order = order
    }

    /// The graph.
    func graph() throws(RDFError) -> ClaimGraph {
        var documents: [DocumentRecord] = []
        var entities: [Int: EntityRecord] = [:]
        var claims: [Int: ClaimRecord] = [:]
        var statements: [StatementRecord] = []
        var appearances: [Int] = []
        for thing in facts.names.indices {
            let classes = classes(thing)
            if classes.contains(.newsArticle) { documents.append(try document(thing)) }
            if let kind = entityKind(classes) {
                entities[thing] = EntityRecord(
                    id: EntityID(try required(.identifier, of: thing)), kind: kind, appearances: [:]
                )
            }
            if classes.contains(.claim) { claims[thing] = try claim(thing) }
            if classes.contains(.statement) { statements.append(try statement(thing)) }
            if classes.contains(.appearance) { appearances.append(thing) }
        }
        for thing in appearances { try add(thing, &entities, &claims) }
        for (thing, entity) in entities where entity.appearances.isEmpty {
            entities[thing]?.summary = try summary(ofEntity: thing)
        }
        for (thing, claim) in claims where claim.wordings.isEmpty {
            claims[thing]?.summary = summary(ofClaim: thing)
        }
        guard !documents.isEmpty || statements.isEmpty else {
            throw error("holds statements, but no documents: it is not a claim graph")
        }
        return ClaimGraph(
            documents: documents, entities: Array(entities.values), claims: Array(claims.values),
            statements: statements)
    }

    // MARK: Facts of a thing

    private func facts(of thing: Int) -> some Sequence<ClaimGraphFacts.Fact> {
        order[Int(starts[thing])..<Int(starts[thing + 1])].lazy.map { facts.facts[Int($0)] }
    }

    func texts(_ property: RDFProperty, of thing: Int) -> [String] {
        facts(of: thing).compactMap { fact in
            guard fact.property == property, case .text(let text) = fact.object else { return nil }
            return text
        }
    }

    func things(_ property: RDFProperty, of thing: Int) -> [Int] {
        facts(of: thing).compactMap { fact in
            guard fact.property == property, case .thing(let other) = fact.object else {
                return nil
            }
            return other
        }
    }

    func text(_ property: RDFProperty, of thing: Int) -> String? {
        texts(property, of: thing).first
    }

    func required(_ property: RDFProperty, of thing: Int) throws(RDFError) -> String {
        guard let text = text(property, of: thing) else {
            throw error("<\(name(thing))> has no <\(property.iri)>")
        }
        return text
    }

    func requiredThing(_ property: RDFProperty, of thing: Int) throws(RDFError) -> Int {
        guard let other = things(property, of: thing).first else {
            throw error("<\(name(thing))> has no <\(property.iri)>")
        }
        return other
    }

    func name(_ thing: Int) -> String { facts.names[thing] }

    func error(_ message: String) -> RDFError { RDFError(.syntax, message, file: file) }

    /// The number that a value must be.
    func number<Number: LosslessStringConvertible>(
        _ property: RDFProperty, of thing: Int, _ type: Number.Type = Number.self
    ) throws(RDFError) -> Number {
        let text = try required(property, of: thing)
        guard let number = Number(text) else {
            throw error("<\(name(thing))> has '\(text)' for <\(property.iri)>, which is no number")
        }
        return number
    }

    /// The word of a fixed list that a value must be.
    func word<Word: RawRepresentable>(
        _ text: String, _ property: RDFProperty, of thing: Int, _ type: Word.Type = Word.self
    ) throws(RDFError) -> Word where Word.RawValue == String {
        guard let word = Word(rawValue: text) else {
            throw error("<\(name(thing))> has '\(text)' for <\(property.iri)>, which is unknown")
        }
        return word
    }

    private func classes(_ thing: Int) -> Set<RDFClass> {
        Set(things(.type, of: thing).compactMap { RDFClass.byIRI[name($0)] })
    }

    private func entityKind(_ classes: Set<RDFClass>) -> EntityKind? {
        guard classes.contains(.agent) else { return nil }
        return classes.contains(.person)
            ? .person
            : classes.contains(.country)
                ? .state : classes.contains(.organization) ? .organisation : nil
    }

    /// The id of the entity, claim or document that a property names.
    func identifier(_ property: RDFProperty, of thing: Int) throws(RDFError) -> String? {
        guard let other = things(property, of: thing).first else { return nil }
        return try required(.identifier, of: other)
    }
}

extension RDFClass {
    /// The classes by IRI.
    fileprivate static let byIRI = Dictionary(
        allCases.map { ($0.iri, $0) }, uniquingKeysWith: { first, _ in first })
}
