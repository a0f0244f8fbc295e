/// The elements that a key gives data to.
public enum GraphMLDomain: String, Hashable, Sendable, CaseIterable {
    /// The graph itself.
    case graph
    /// Its nodes.
    case node
    /// Its edges.
    case edge
    /// All of these: what `for` means where it is left out. Only read, never written.
    case all
    /// What this package does not keep: ports, hyperedges, endpoints, the document.
    case other
}

/// The types of GraphML 1.0. What files of other programs call otherwise is read as `string`.
public enum GraphMLType: String, Hashable, Sendable {
    /// `true` or `false`. Only read: no spelling of it works in every program.
    case boolean
    /// 32 bits, signed.
    case int
    /// 64 bits, signed.
    case long
    /// 32 bits, floating.
    case float
    /// 64 bits, floating.
    case double
    /// Text.
    case string

    /// Whether programs read an absent value as zero, so that it has to be there.
    public var isNumber: Bool {
        switch self {
        case .int, .long, .float, .double: true
        case .boolean, .string: false
        }
    }
}

/// The declaration of one attribute of nodes, edges or the graph.
public struct GraphMLKey: Hashable, Sendable {
    /// What `<data>` refers to; unique in a document.
    public var id: String
    /// Which elements have it.
    public var domain: GraphMLDomain
    /// The attribute's name; nil for keys of yEd, which have none.
    public var name: String?
    /// Its type.
    public var type: GraphMLType
    /// The type as the file had it, where it is not one of GraphML.
    public var foreignType: String?
    /// The value of elements that have none, where one was declared.
    public var defaultValue: String?
    /// `yfiles.type`, for yEd's keys: their data holds elements.
    public var yFilesType: String?

    /// A key.
    public init(
        id: String, domain: GraphMLDomain, name: String?, type: GraphMLType = .string,
        foreignType: String? = nil, defaultValue: String? = nil, yFilesType: String? = nil
    ) {
        self.id = id
        self.domain = domain
        self.name = name
        self.type = type
        self.foreignType = foreignType
        self.defaultValue = defaultValue
        self.yFilesType = yFilesType
    }
}
