internal import XMLStreaming

/// The keys of a document while it is read: by id, with what the present element has of them.
struct GraphMLKeyTable {
    private var keys: [GraphMLKey] = []
    /// The ids, one after the other, and where each ends.
    private var idBytes: [UInt8] = []
    private var idEnds: [Int] = [0]
    private var byID: [String: Int] = [:]
    /// By key: the number of the last node or edge that had it.
    private var seen: [UInt32] = []
    /// The keys that the graph has.
    var graphSeen: Set<Int> = []
    private(set) var graphDefaults: [(Int, [UInt8])] = []
    private(set) var nodeDefaults: [(Int, [UInt8])] = []
    private(set) var edgeDefaults: [(Int, [UInt8])] = []
    /// By key + 1: the key that came after it last time. Files have the data of all nodes, and
    /// of all edges, in one order, so that it comes again.
    private var successors: [Int] = [0]
    /// The present key + 1; 0 before the first one.
    private var present = 0

    mutating func add(_ key: GraphMLKey) throws(XMLStreamError) {
        let index = keys.count
        guard byID.updateValue(index, forKey: key.id) == nil else {
            throw XMLStreamError(.content, "two keys '\(key.id)'")
        }
        keys.append(key)
        idBytes += key.id.utf8
        idEnds.append(idBytes.count)
        seen.append(0)
        successors.append(index + 1)
        if let value = key.defaultValue.map({ Array($0.utf8) }) {
            if key.domain == .graph || key.domain == .all { graphDefaults.append((index, value)) }
            if key.domain == .node || key.domain == .all { nodeDefaults.append((index, value)) }
            if key.domain == .edge || key.domain == .all { edgeDefaults.append((index, value)) }
        }
    }

    @inline(__always)
    mutating func index(of id: Span<UInt8>) -> Int? {
        let likely = successors[present]
        if likely < keys.count && isID(of: likely, id) {
            present = likely + 1
            return likely
        }
        return find(id)
    }

    @inline(__always)
    private func isID(of key: Int, _ id: Span<UInt8>) -> Bool {
        let bytes = idBytes.span.extracting(idEnds[key]..<idEnds[key + 1])
        return ByteComparison.areEqual(bytes, id)
    }

    @inline(never)
    private mutating func find(_ id: Span<UInt8>) -> Int? {
        guard let index = byID[String(utf8Bytes: id)] else { return nil }
        successors[present] = index
        present = index + 1
        return index
    }

    /// Notes that the element with this number has the key; false where it had it already.
    @inline(__always)
    mutating func markSeen(_ key: Int, _ serial: UInt32) -> Bool {
        if seen[key] == serial { return false }
        seen[key] = serial
        return true
    }

    func isSeen(_ key: Int, _ serial: UInt32) -> Bool { seen[key] == serial }

    func accepts(_ key: Int, in domain: GraphMLDomain) -> Bool {
        keys[key].domain == domain || keys[key].domain == .all
    }

    func isGraphics(_ key: Int) -> Bool { keys[key].yFilesType != nil }
}

/// The data element that is open.
struct PendingDatum {
    private(set) var key = 0
    /// Whether its value is the label among yEd's elements.
    private(set) var expectsLabel = false
    var isDelivered = false
    var hasElements = false
    /// Whitespace that is the value if nothing else comes.
    private(set) var blank: [UInt8] = []

    @inline(__always)
    mutating func begin(key: Int, expectsLabel: Bool) {
        self.key = key
        self.expectsLabel = expectsLabel
        isDelivered = false
        hasElements = false
        if !blank.isEmpty { blank.removeAll(keepingCapacity: true) }
    }

    mutating func keep(blank bytes: Span<UInt8>) {
        for index in 0..<bytes.count { blank.append(bytes[index]) }
    }
}

extension GraphMLKey {
    /// The key that a start tag declares.
    init(_ element: borrowing XMLStartElement) throws(XMLStreamError) {
        guard let id = element.string("id") else {
            throw XMLStreamError(.content, "a key without an id")
        }
        let typeName = element.string("attr.type")
        let type = typeName.map { GraphMLType(rawValue: $0) } ?? .string
        let domain: GraphMLDomain =
            switch element.string("for") {
            case "node": .node
            case "edge": .edge
            case "graph": .graph
            case nil, "all": .all
            default: .other
            }
        self.init(
            id: id, domain: domain, name: element.string("attr.name"), type: type ?? .string,
            foreignType: type == nil ? typeName : nil,
            yFilesType: element.string("yfiles.type"))
    }
}
