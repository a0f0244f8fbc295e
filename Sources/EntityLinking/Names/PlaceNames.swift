/// The names of cities and regions (`places.txt`): not entities, but what keeps the recogniser
/// from taking a town for a person.
public struct PlaceNames: Sendable {
    private var names: Set<String> = []
    /// First words of names with several.
    private var beginnings: Set<String> = []

    /// No places.
    public init() {}

    /// The places of a text with one name a line; lines that begin with `#` are comments.
    public init(_ text: String) {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            names.insert(String(line))
            if let space = line.firstIndex(of: " ") { beginnings.insert(String(line[..<space])) }
        }
    }

    /// The longest places among `words`, from left to right.
    func matches(in words: [String]) -> [Range<Int>] {
        guard !names.isEmpty else { return [] }
        var found: [Range<Int>] = []
        var start = 0
        while start < words.count {
            var end = names.contains(words[start]) ? start + 1 : start
            if beginnings.contains(words[start]) {
                var name = words[start]
                for last in start + 1..<min(words.count, start + 4) {
                    name += " " + words[last]
                    if names.contains(name) { end = last + 1 }
                }
            }
            if end > start { found.append(start..<end) }
            start = max(start + 1, end)
        }
        return found
    }
}
