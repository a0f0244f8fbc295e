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

    /// The strings of an attribute that holds a JSON array.
    func list(_ key: Int?) -> [String] { self[key].map(JSONStrings.parse) ?? [] }

    /// A finite number; nil where there is none.
    func number(_ key: Int?) -> Double? {
        self[key].flatMap(Double.init).flatMap { $0.isFinite ? $0 : nil }
    }

    /// A whole number, also where a program wrote it as `41.0`.
    func integer(_ key: Int?) -> Int? { number(key).flatMap { Int(exactly: $0) } }

    /// A date.
    func date(_ key: Int?) -> CalendarDate? { self[key].flatMap { CalendarDate(iso: $0) } }

    /// A word of a fixed list, in whatever case.
    func word<Word: RawRepresentable>(
        _ key: Int?, _ type: Word.Type = Word.self
    ) -> Word? where Word.RawValue == String {
        self[key].flatMap { Word(rawValue: $0.lowercased()) }
    }
}
