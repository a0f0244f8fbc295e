import Annotations

extension Set<ClaimDetails.Quantity> {
    /// For people, the smallest first: `about 10,000 troop, 12,000 troop`; nil where there are
    /// none.
    var text: String? {
        guard !isEmpty else { return nil }
        return sorted {
            ($0.unit, $0.value, $0.bound.rawValue) < ($1.unit, $1.value, $1.bound.rawValue)
        }.map(\.text).joined(separator: ", ")
    }
}

extension ClaimDetails.Quantity {
    /// For people: `about 10,000 troop`. Units are lemmas.
    var text: String {
        let prefix =
            switch bound {
            case .exactly: ""
            case .about: "about "
            case .atLeast: "at least "
            case .atMost: "at most "
            }
        return unit.isEmpty ? prefix + value.groupedText : "\(prefix)\(value.groupedText) \(unit)"
    }
}

extension Double {
    /// The shortest digits, those before the point in groups of three: `12,000.5`.
    fileprivate var groupedText: String {
        guard isFinite, abs(self) < 1e15 else { return description }
        let isWhole = self == rounded()
        let parts = (isWhole ? String(Int(self)) : description).split(separator: ".")
        guard let whole = parts.first, !description.contains("e") || isWhole else {
            return description
        }
        let digits = whole.drop { $0 == "-" }
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index) % 3 == 0 { grouped.append(",") }
            grouped.append(digit)
        }
        let fraction = parts.count > 1 ? ".\(parts[1])" : ""
        return (whole.hasPrefix("-") ? "-" : "") + grouped + fraction
    }
}
