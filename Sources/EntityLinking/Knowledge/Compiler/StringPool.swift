/// The strings of a knowledge base, each once, in the order of their first use.
struct StringPool {
    /// Each string after its length (LEB128). The first is the empty string, at 0.
    private(set) var bytes: [UInt8] = [0]
    private var places: [String: UInt32] = ["": 0]

    /// The place of `text`, which is added without a look whether it is there already: for labels,
    /// which hardly ever are.
    mutating func add(_ text: String) -> UInt32 {
        let place = UInt32(bytes.count)
        Posting.append(text.utf8.count, to: &bytes)
        bytes.append(contentsOf: text.utf8)
        return place
    }

    /// The place of `text`, which is added where it is new.
    mutating func place(of text: String) -> UInt32 {
        if let place = places[text] { return place }
        let place = add(text)
        places[text] = place
        return place
    }
}
