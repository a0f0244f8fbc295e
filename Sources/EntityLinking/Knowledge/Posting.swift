/// One meaning of a name, as the postings hold it.
struct Posting: Hashable {
    /// How a name is written, which decides the texts it fits.
    enum Shape: UInt8, Hashable {
        /// Has a capital: a text without any does not fit.
        case capitalised
        /// Up to three letters, at least two of them capitals: a text needs two capitals as well.
        case shortCapitals
        /// Four letters or more, at least two of them capitals: a text with fewer fits badly.
        case longCapitals
        /// Has no capital: every text fits.
        case small
    }

    /// The entity's place.
    var entity: UInt32
    /// How the name names it.
    var role: NameRole
    /// How the name is written.
    var shape: Shape

    /// Reads a number in LEB128 and moves `position` behind it; 0 past the end.
    @inline(__always)
    static func number(_ bytes: Column<UInt8>, _ position: inout Int) -> Int {
        var number = 0
        var shift = 0
        while position >= 0 && position < bytes.count && shift < 35 {
            let byte = bytes[position]
            position += 1
            number |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
        return number
    }

    /// Appends `number` in LEB128.
    static func append(_ number: Int, to bytes: inout [UInt8]) {
        var rest = UInt(bitPattern: number)
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Appends `list`, which is sorted: its length, then for each the distance to the entity before
    /// it and a byte of role and shape.
    static func append(_ list: [Posting], to bytes: inout [UInt8]) {
        append(list.count, to: &bytes)
        var previous = 0
        for posting in list {
            append(Int(posting.entity) - previous, to: &bytes)
            previous = Int(posting.entity)
            bytes.append(posting.role.rawValue | posting.shape.rawValue << 4)
        }
    }

    /// The list at `place`.
    static func list(_ bytes: Column<UInt8>, at place: Int) -> [Posting] {
        var position = place
        let count = min(number(bytes, &position), bytes.count / 2)
        var list: [Posting] = []
        list.reserveCapacity(count)
        var entity = 0
        for _ in 0..<count {
            entity += number(bytes, &position)
            guard position < bytes.count, entity < Int(UInt32.max) else { break }
            let byte = bytes[position]
            position += 1
            guard let role = NameRole(rawValue: byte & 0xF), let shape = Shape(rawValue: byte >> 4)
            else { continue }
            list.append(Posting(entity: UInt32(entity), role: role, shape: shape))
        }
        return list
    }
}

extension Posting: Comparable {
    /// By entity, role and shape.
    static func < (lhs: Posting, rhs: Posting) -> Bool {
        (lhs.entity, lhs.role.rawValue, lhs.shape.rawValue)
            < (rhs.entity, rhs.role.rawValue, rhs.shape.rawValue)
    }
}
