import Annotations
import Foundation
import TestSupport

@testable import Claims

/// The lexicons as they ship, for the tests.
enum Lexicons {
    static func builder() throws -> ClaimBuilder {
        try ClaimBuilder(lexicon: events(), nationalities: nationalities())
    }

    static func events() throws -> EventLexicon {
        try EventLexicon(parsing: text("events.tsv"))
    }

    static func nationalities() throws -> Nationalities {
        try Nationalities(parsing: text("nationalities.tsv"))
    }

    private static func text(_ name: String) throws -> String {
        let url = ProjectFolders.resources.appending(path: name)
        return try String(contentsOf: url, encoding: .utf8)
    }
}
