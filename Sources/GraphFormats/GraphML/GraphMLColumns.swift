import Annotations
import GraphML
import XMLStreaming

/// Where a graph's nodes or edges have which attribute, found once by name.
struct GraphMLColumns {
    private let byName: [String: Int]

    init(_ graph: GraphMLGraph, _ domain: GraphMLDomain) {
        var found: [String: Int] = [:]
        for (index, key) in graph.keys.enumerated()
        where key.domain == domain || key.domain == .all {
            if let name = key.name, found[name] == nil { found[name] = index }
        }
        byName = found
    }

    /// The key with one of these names, the first that there is.
    subscript(names: String...) -> Int? {
        for name in names {
            if let key = byName[name] { return key }
        }
        return nil
    }

    /// Whether there are keys of all these names.
    func holds(_ names: [String]) -> Bool { names.allSatisfy { byName[$0] != nil } }
}

/// The attributes of one node or edge. What is empty counts as missing: several programs write
/// every attribute on every element.
struct GraphMLCells {
    /// A value that cannot be: which key it is of, and what it is not.
    struct ValueError: Error {
        var key: Int
        var value: String
        var expected: String
    }

    private let data: GraphMLData
    private let arena: ByteArena

    init(_ data: GraphMLData, _ arena: ByteArena) {
        self.data = data
        self.arena = arena
    }

    /// The text of an attribute; nil where there is none.
    subscript(key: Int?) -> String? {
        guard let key, let range = data.value(ofKey: key), !range.isEmpty else { return nil }
        return arena.string(range)
    }

    /// What `parse` makes of an attribute's text; nil where there is none.
    private func value<Value>(
        _ key: Int?, _ expected: @autoclosure () -> String, _ parse: (String) -> Value?
    ) throws(ValueError) -> Value? {
        guard let key, let text = self[key] else { return nil }
        guard let value = parse(text) else {
            throw ValueError(key: key, value: text, expected: expected())
        }
        return value
    }

    /// The strings of an attribute that holds a JSON array.
    func list(_ key: Int?) throws(ValueError) -> [String] {
        try value(key, "no JSON array of strings", JSONStrings.parse) ?? []
    }

    /// A finite number; nil where there is none, also where a program wrote that as NaN.
    func number(_ key: Int?) throws(ValueError) -> Double? {
        try value(key, "no number", Double.init).flatMap { $0.isFinite ? $0 : nil }
    }

    /// A whole number, also where a program wrote it as `41.0`.
    func integer(_ key: Int?) throws(ValueError) -> Int? {
        guard let number = try number(key) else { return nil }
        return try value(key, "no whole number") { _ in Int(exactly: number) }
    }

    /// A date.
    func date(_ key: Int?) throws(ValueError) -> CalendarDate? {
        try value(key, "no ISO 8601 date") { CalendarDate(iso: $0) }
    }

    /// A word of a fixed list, in whatever case.
    func word<Word: RawRepresentable & CaseIterable>(
        _ key: Int?, _ type: Word.Type = Word.self
    ) throws(ValueError) -> Word? where Word.RawValue == String {
        try value(key, "none of " + Word.allCases.map(\.rawValue).joined(separator: ", ")) {
            Word(rawValue: $0.lowercased())
        }
    }

    /// What `parse` makes of an attribute that holds a JSON array of objects; nothing where there
    /// is none.
    func objects<Value>(_ key: Int?, _ parse: (String) -> [Value]) throws(ValueError) -> [Value] {
        try value(key, "no JSON array as this program writes it") { text in
            let values = parse(text)
            return values.isEmpty ? nil : values
        } ?? []
    }
}

extension GraphMLGraph {
    /// The error that a value of a node or an edge is.
    func error(_ fault: GraphMLCells.ValueError, node: Int? = nil, edge: Int? = nil)
        -> XMLStreamError
    {
        let element =
            node.map { "node '\(arena.string(nodeID($0)))'" }
            ?? edge.map { "edge '\(arena.string(edgeID($0)))' (number \($0 + 1))" } ?? ""
        let name = keys[fault.key].name ?? keys[fault.key].id
        let value = fault.value.count > 40 ? fault.value.prefix(39) + "…" : fault.value[...]
        return XMLStreamError(
            .content, "\(element) has the \(name) '\(value)', which is \(fault.expected)")
    }
}
