import Foundation

/// Reads the JSON arrays of strings that attributes ending in `_json` hold.
enum JSONStrings {
    /// The strings; none where the text is no such array.
    static func parse(_ text: String) -> [String] {
        (try? JSONDecoder().decode([String].self, from: Data(text.utf8))) ?? []
    }
}
