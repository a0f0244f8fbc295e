/// An attribute of a view's nodes or edges, the same in GraphML, CSV and SQLite.
public struct ViewColumn: Hashable, Sendable {
    /// What its values are.
    public enum ValueType: String, Hashable, Sendable {
        case string, int, double
    }

    /// The GraphML key's id, unique over nodes and edges, also ignoring case.
    public let id: String
    /// The attribute's name; ends in `_json` where the value is a JSON array.
    public let name: String
    /// What its values are. Numbers are never missing, strings may be.
    public let type: ValueType

    /// A column.
    public init(_ id: String, _ name: String, _ type: ValueType = .string) {
        self.id = id
        self.name = name
        self.type = type
    }
}

/// A value of a column.
public enum ViewCell: Hashable, Sendable {
    /// Text on one line; nil where there is nothing to say.
    case text(String?)
    /// A whole number below 2^31.
    case integer(Int)
    /// A finite number.
    case real(Double)
}

/// A node of a view: `cells` in the order of the view's node columns.
public struct ViewNode: Hashable, Sendable {
    /// An NMTOKEN that begins with a letter.
    public var id: String
    /// The attributes.
    public var cells: [ViewCell]
}

/// An edge of a view: `cells` in the order of the view's edge columns.
public struct ViewEdge: Hashable, Sendable {
    /// An NMTOKEN that begins with a letter.
    public var id: String
    /// The node it leaves.
    public var source: String
    /// The node it enters.
    public var target: String
    /// The attributes.
    public var cells: [ViewCell]
}
