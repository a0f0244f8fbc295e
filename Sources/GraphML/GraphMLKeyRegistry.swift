public import XMLStreaming

/// Which rules the keys, ids and values of a document keep.
public enum GraphMLProfile: Hashable, Sendable {
    /// The portable profile of `docs/Formats.md`: loads without loss in every reader known.
    case portable
    /// What GraphML's own schema asks for, and unique names: for dialects that need reserved
    /// names or keys of yEd, and for files of other programs.
    case open
}

/// The keys of a document in the order in which they are declared, and in which the data of each
/// element is written: those of the graph, of the nodes, of the edges.
public struct GraphMLKeyRegistry: Hashable, Sendable {
    /// The rules the keys keep.
    public let profile: GraphMLProfile
    /// The keys.
    public private(set) var keys: [GraphMLKey] = []
    private var ids: Set<String> = []
    private var types: [String: GraphMLType] = [:]
    private var names: Set<String> = []

    /// A registry without keys.
    public init(profile: GraphMLProfile = .portable) {
        self.profile = profile
    }

    /// A registry of these keys.
    public init(
        profile: GraphMLProfile = .portable, _ keys: [GraphMLKey]
    ) throws(XMLStreamError) {
        self.profile = profile
        for key in keys { _ = try add(key) }
    }

    /// Adds a key after those that are there.
    ///
    /// - Returns: its index, by which writers take data.
    /// - Throws: `.illegalName` where the key breaks a rule of the profile, saying which.
    public mutating func add(_ key: GraphMLKey) throws(XMLStreamError) -> Int {
        try check(key)
        ids.insert(key.id.lowercased())
        if let name = key.name {
            names.insert(Self.scoped(name, key.domain))
            types[name] = key.type
        }
        keys.append(key)
        return keys.count - 1
    }

    private func check(_ key: GraphMLKey) throws(XMLStreamError) {
        guard key.domain != .all && key.domain != .other else {
            throw refusal(key, "is for graph, node or edge")
        }
        guard Self.order(key.domain) >= keys.last.map({ Self.order($0.domain) }) ?? 0 else {
            throw refusal(key, "comes too late: graph keys, node keys, edge keys")
        }
        guard XMLCharacters.isNMTOKEN(key.id) else { throw refusal(key, "is not an NMTOKEN") }
        guard !ids.contains(key.id.lowercased()) else {
            throw refusal(key, "is there already (upper and lower case count as one)")
        }
        if let name = key.name, names.contains(Self.scoped(name, key.domain)) {
            throw refusal(key, "has the name '\(name)' of another key")
        }
        if profile == .portable { try checkPortable(key) }
    }

    private func checkPortable(_ key: GraphMLKey) throws(XMLStreamError) {
        guard let name = key.name, key.yFilesType == nil, key.foreignType == nil,
            key.defaultValue == nil
        else { throw refusal(key, "needs a name, and neither default nor foreign type") }
        guard Self.isPortableID(key.id) else {
            throw refusal(key, "does not begin with a letter")
        }
        guard Self.isPortableName(name) else {
            throw refusal(key, "has the name '\(name)': use a-z, 0-9 and _")
        }
        guard !Self.reservedNames.contains(name), !(name == "name" && key.domain == .edge) else {
            throw refusal(key, "has the name '\(name)', which some program reserves")
        }
        guard key.type != .boolean, key.type != .float else {
            throw refusal(key, "has type \(key.type.rawValue): use string, int, long or double")
        }
        if let type = types[name], type != key.type {
            throw refusal(key, "has the name '\(name)' of a key of type \(type.rawValue)")
        }
        if key.domain == .edge && (key.id == "label") != (name == "label") {
            throw refusal(key, "and its name have to be both 'label' or neither")
        }
        if key.id == "label" && keys.last?.domain == .edge {
            throw refusal(key, "has to be the first edge key")
        }
    }

    private func refusal(_ key: GraphMLKey, _ why: String) -> XMLStreamError {
        XMLStreamError(.illegalName, "key '\(key.id)' \(why)")
    }

    /// Names that some reader uses for itself (`docs/Formats.md` says which).
    static let reservedNames: Set<String> = [
        "id", "key", "self", "source", "target", "labels", "labelV", "labelE", "x", "y", "z",
        "size", "r", "g", "b", "color", "selected", "SUID",
    ]

    private static func scoped(_ name: String, _ domain: GraphMLDomain) -> String {
        domain.rawValue + " " + name
    }

    private static func order(_ domain: GraphMLDomain) -> Int {
        switch domain {
        case .graph: 0
        case .node: 1
        default: 2
        }
    }

    private static func isPortableID(_ id: String) -> Bool {
        guard let first = id.utf8.first else { return false }
        return (0x41...0x5A).contains(first) || (0x61...0x7A).contains(first)
    }

    private static func isPortableName(_ name: String) -> Bool {
        guard let first = name.utf8.first, (0x61...0x7A).contains(first) else { return false }
        return name.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
        }
    }
}
