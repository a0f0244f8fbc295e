package import Annotations

extension ClaimDetails {
    /// The quantities as a JSON array of objects with `value`, `unit` and `bound`; nil where there
    /// are none.
    package var quantitiesJSON: String? {
        guard !quantities.isEmpty else { return nil }
        let objects = quantities.map { quantity in
            let isWhole = quantity.value == quantity.value.rounded() && abs(quantity.value) < 1e15
            let number = isWhole ? String(Int(quantity.value)) : quantity.value.description
            let unit = quantity.unit.filter { $0 != "\"" && $0 != "\\" && !$0.isNewline }
            return #"{"value":\#(number),"unit":"\#(unit)","bound":"\#(quantity.bound.rawValue)"}"#
        }
        return "[" + objects.joined(separator: ",") + "]"
    }
}
