/// Latin letters with diacritics, and letters that other alphabets add, as the ASCII letters that
/// news agencies write for them. From the decompositions of the Unicode Character Database, with
/// the letters that have none (`ø`, `ł`, `ı` …) by common use.
enum LatinFolding {
    /// The lower-case ASCII letters for `scalar`; nil where it is no Latin letter.
    static func ascii(for scalar: UInt32) -> [UInt8]? {
        switch scalar {
        case 0xC0..<0x260: table[Int(scalar) - 0xC0]
        case 0x1E00..<0x1F00: extended[Int(scalar) - 0x1E00]
        default: rare[scalar]
        }
    }

    private static let rare: [UInt32: [UInt8]] = {
        var letters: [UInt32: [UInt8]] = [:]
        for (ascii, scalar) in pairs { letters[scalar] = ascii }
        return letters
    }()

    private static let table = dense(from: 0xC0, count: 0x1A0)
    private static let extended = dense(from: 0x1E00, count: 0x100)

    private static func dense(from first: UInt32, count: Int) -> [[UInt8]?] {
        (0..<UInt32(count)).map { rare[first + $0] }
    }

    private static var pairs: [([UInt8], UInt32)] {
        groups.flatMap { ascii, letters in
            letters.unicodeScalars.map { (Array(ascii.utf8), $0.value) }
        }
    }

    private static let groups: KeyValuePairs<String, String> = [
        "a": "ÀÁÂÃÄÅàáâãäåĀāĂăĄąƏǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặə",
        "ae": "Ææ",
        "b": "ƀƁḂḃḄḅḆḇɓ",
        "c": "ÇçĆćĈĉĊċČčḈḉ",
        "d": "ÐðĎďĐđƊḊḋḌḍḎḏḐḑḒḓɗ",
        "dz": "ǄǅǆǱǲǳ",
        "e": "ÈÉÊËèéêëĒēĔĕĖėĘęĚěƎƐǝȄȅȆȇȨȩḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệɛ",
        "f": "ƑƒḞḟ",
        "g": "ĜĝĞğĠġĢģǤǥǦǧǴǵḠḡ",
        "h": "ĤĥĦħȞȟḢḣḤḥḦḧḨḩḪḫẖ",
        "i": "ÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐȈȉȊȋḬḭḮḯỈỉỊịɨ",
        "ij": "Ĳĳ",
        "j": "Ĵĵǰ",
        "k": "ĶķĸƘƙǨǩḰḱḲḳḴḵ",
        "l": "ĹĺĻļĽľĿŀŁłḶḷḸḹḺḻḼḽ",
        "lj": "Ǉǈǉ",
        "m": "ḾḿṀṁṂṃ",
        "n": "ÑñŃńŅņŇňŉƝǸǹṄṅṆṇṈṉṊṋɲ",
        "ng": "Ŋŋ",
        "nj": "Ǌǋǌ",
        "o":
            "ÒÓÔÕÖØòóôõöøŌōŎŏŐőƆƠơǑǒǪǫǬǭȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢ"
            + "ợɔ",
        "oe": "Œœ",
        "p": "ṔṕṖṗ",
        "r": "ŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟ",
        "s": "ŚśŜŝŞşŠšſȘșṠṡṢṣṤṥṦṧṨṩẛ",
        "ss": "ßẞ",
        "t": "ŢţŤťŦŧȚțṪṫṬṭṮṯṰṱẗ",
        "th": "Þþ",
        "u": "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰựʉ",
        "v": "ṼṽṾṿ",
        "w": "ŴŵẀẁẂẃẄẅẆẇẈẉẘ",
        "x": "ẊẋẌẍ",
        "y": "ÝýÿŶŷŸƳƴȲȳẎẏẙỲỳỴỵỶỷỸỹ",
        "z": "ŹźŻżŽžƵƶẐẑẒẓẔẕ",
    ]
}
