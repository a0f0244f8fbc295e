/// A record that may be told of several times, in any order: merging is associative, commutative
/// and idempotent.
protocol Mergeable {
    associatedtype ID: Hashable, Comparable
    var id: ID { get }
    /// Takes in what `other`, a record with the same id, knows.
    mutating func merge(_ other: Self)
}

/// The smaller of two values where both are there, else the one that is.
func least<Value: Comparable>(_ first: Value?, _ second: Value?) -> Value? {
    guard let first else { return second }
    guard let second else { return first }
    return min(first, second)
}

extension Array where Element: Mergeable {
    /// The union of two lists that are each sorted by id without duplicates; linear.
    func merged(with other: [Element]) -> [Element] {
        var result: [Element] = []
        result.reserveCapacity(count + other.count)
        var (left, right) = (0, 0)
        while left < count, right < other.count {
            if self[left].id < other[right].id {
                result.append(self[left])
                left += 1
            } else if other[right].id < self[left].id {
                result.append(other[right])
                right += 1
            } else {
                var both = self[left]
                both.merge(other[right])
                result.append(both)
                left += 1
                right += 1
            }
        }
        result.append(contentsOf: self[left...])
        result.append(contentsOf: other[right...])
        return result
    }

    /// Sorted by id, records of one id merged.
    func normalised() -> [Element] {
        var result: [Element] = []
        result.reserveCapacity(count)
        for record in sorted(by: { $0.id < $1.id }) {
            if let last = result.indices.last, result[last].id == record.id {
                result[last].merge(record)
            } else {
                result.append(record)
            }
        }
        return result
    }
}

extension Dictionary {
    /// Takes in `other`; where both hold a key, `choose` decides.
    mutating func unite(_ other: [Key: Value], by choose: (Value, Value) -> Value) {
        merge(other, uniquingKeysWith: choose)
    }
}
