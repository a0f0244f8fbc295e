import EntityLinking
import Testing

@Suite struct NameKeyTests {
    private func key(_ name: String) -> String {
        String(decoding: NameKey.key(of: name), as: UTF8.self)
    }

    @Test func `case, points, diacritics and hyphens do not tell names apart`() {
        #expect(key("U.S.") == key("US"))
        #expect(key("Côte-d'Or") == "cote d or")
        #expect(key("Łódź Ærø Straße") == "lodz aero strasse")
        #expect(key("Jong‑un") == key("jong un"))
        #expect(key("e\u{0301}tat") == key("état"))
        #expect(key("AT&T") == "at and t")
    }

    @Test func `apostrophes of transliteration vanish, others part words`() {
        #expect(key("Sana'a") == "sanaa")
        #expect(key("P’yŏngyang") == "pyongyang")
        #expect(key("O'Brien") == "o brien")
        #expect(key("People's") == "people s")
        #expect(key("Workers’ Party") == "workers party")
    }

    @Test func `damaged UTF-8 and empty text give a key all the same`() {
        var bytes: [UInt8] = []
        NameKey.append([0x41, 0xFF, 0x42, 0xE2, 0x82], to: &bytes)
        #expect(bytes == Array("a b".utf8))
        #expect(key("").isEmpty)
        #expect(key(" .,- ").isEmpty)
    }

    @Test func `other scripts stay as they are`() {
        #expect(key("Київ") == "Київ")
    }
}
