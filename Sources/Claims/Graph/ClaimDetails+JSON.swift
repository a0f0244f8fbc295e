package import Annotations
import Foundation

extension ClaimDetails {
    /// The quantities as a JSON array of objects with `value`, `unit` and `bound`; nil where there
    /// are none.
    package var quantitiesJSON: String? {
        guard !quantities.isEmpty else { return nil }
        let objects = quantities.map { quantity in
            let isWhole = quantity.value == quantity.value.rounded() && abs(quantity.value) < 1e15
            let number = isWhole ? String(Int(quantity.value)) : quantity.value.description
            let value = quantity.value.isFinite ? number : "0"
            let unit = quantity.unit.filter {
                $0 != "\"" && $0 != "\\" && !$0.unicodeScalars.contains { $0.value < 0x20 }
            }
            return #"{"value":\#(value),"unit":"\#(unit)","bound":"\#(quantity.bound.rawValue)"}"#
        }
        return "[" + objects.joined(separator: ",") + "]"
    }

    /// The quantities in such an array; none where the text is none.
    package static func quantities(_ json: String) -> [Quantity] {
        struct Member: Decodable {
            var value: Double
            var unit: String
            var bound: String
        }
        let members = try? JSONDecoder().decode([Member].self, from: Data(json.utf8))
        return (members ?? []).compactMap { member in
            Quantity.Bound(rawValue: member.bound).map {
                Quantity(value: member.value, unit: member.unit, bound: $0)
            }
        }
    }
}
