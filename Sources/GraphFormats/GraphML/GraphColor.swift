/// The colours of kinds and stances, told apart also by people who see red and green alike
/// (Okabe and Ito, "Color Universal Design", 2008).
struct GraphColor: Hashable, Sendable {
    /// Red, green and blue, 0 to 255.
    let channels: [Int]

    private init(_ red: Int, _ green: Int, _ blue: Int) { channels = [red, green, blue] }

    /// The colour of an entity, claim, statement or document.
    init(nodeKind: String) {
        self =
            switch nodeKind {
            case "person": GraphColor(86, 180, 233)
            case "state": GraphColor(230, 159, 0)
            case "organisation": GraphColor(204, 121, 167)
            case "claim": GraphColor(240, 228, 66)
            default: GraphColor(187, 187, 187)
            }
    }

    /// The colour of a stance.
    init(edgeLabel: String) {
        self =
            switch edgeLabel {
            case "asserted": GraphColor(0, 114, 178)
            case "confirmed": GraphColor(0, 158, 115)
            case "denied": GraphColor(213, 94, 0)
            case "withheld": GraphColor(153, 153, 153)
            default: GraphColor(119, 119, 119)
            }
    }

    /// As `#RRGGBB`.
    var hexadecimal: String {
        "#"
            + channels.map { channel in
                let digits = String(channel, radix: 16, uppercase: true)
                return digits.utf8.count == 1 ? "0" + digits : digits
            }.joined()
    }
}
