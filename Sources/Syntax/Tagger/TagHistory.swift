/// What the tags so far say to the features of the next word.
struct TagHistory {
    /// The tag of the word before, counted from 1; 0 at the beginning.
    var before: UInt64 = 0
    /// The tag of the one before it.
    var second: UInt64 = 0
    /// The last auxiliary's word, as long as its verb is awaited.
    var verb: UInt64 = 0
    /// Words since that auxiliary.
    private var distance = 0

    /// An auxiliary waits no longer than this for its verb, in words.
    private static let longestWait = 6

    /// Goes on to the next word.
    mutating func add(_ tag: Int, isAuxiliary: Bool, isVerb: Bool, word: WordForm) {
        second = before
        before = UInt64(tag + 1)
        distance += 1
        if isAuxiliary {
            verb = word.lower
            distance = 0
        } else if isVerb || distance > Self.longestWait {
            verb = 0
        }
    }
}
