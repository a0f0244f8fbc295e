public import Annotations

/// A document's id in the graph: `d` and the first 16 digits of its SHA-256.
public struct DocumentID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The id's text.
    public let text: String
    /// The id with this text.
    public init(_ text: String) { self.text = text }
    /// The id of the document with this SHA-256.
    public init(sha256: String) { text = "d" + sha256.prefix(16) }
    /// The id of a document of which the name and the date are known, but not the bytes: `dn` and
    /// 16 digits.
    public init(name: String, date: CalendarDate?) {
        text = "dn" + ContentHash.hexadecimal(of: ["document/1", name, date?.description ?? ""])
    }
    /// Whether it was made of a name and a date.
    public var isOfName: Bool { text.hasPrefix("dn") }
    /// The id's text.
    public var description: String { text }
    /// By the text's bytes.
    public static func < (lhs: DocumentID, rhs: DocumentID) -> Bool { lhs.text < rhs.text }
}

/// What the graph keeps of a document: where its quotes come from, not its text.
public struct DocumentRecord: Hashable, Sendable {
    /// Its id, from the hash of its bytes.
    public let id: DocumentID
    /// Its file's name; of several with the same bytes the first in order.
    public var name: String
    /// SHA-256 of its bytes in hexadecimal; empty where a file did not tell.
    public let sha256: String
    /// The headline.
    public var title: String?
    /// Who published it.
    public var publisher: String?
    /// When it was published.
    public var date: CalendarDate?
    /// How the date is known.
    public var dateSource: DateSource?
    /// Where it was published.
    public var url: String?

    /// A record; the id follows from `sha256`, and where that is empty is `id`, or made of name and
    /// date.
    public init(
        id: DocumentID? = nil, name: String, sha256: String, title: String? = nil,
        publisher: String? = nil,
        date: CalendarDate? = nil, dateSource: DateSource? = nil, url: String? = nil
    ) {
        self.id =
            sha256.isEmpty
            ? id ?? DocumentID(name: name, date: date) : DocumentID(sha256: sha256)
        self.name = name
        self.sha256 = sha256
        self.title = title
        self.publisher = publisher
        self.date = date
        self.dateSource = dateSource
        self.url = url
    }

    /// The record of `document`.
    public init(_ document: Document) {
        self.init(
            name: document.name, sha256: document.sha256, title: document.title,
            publisher: document.publisher, date: document.date, dateSource: document.dateSource,
            url: document.url)
    }
}

extension DocumentRecord: Mergeable {
    mutating func merge(_ other: DocumentRecord) {
        name = min(name, other.name)
        title = least(title, other.title)
        publisher = least(publisher, other.publisher)
        url = least(url, other.url)
        // Date and how it is known belong together: given beats text beats inferred.
        if let rival = other.dating, dating.map({ rival < $0 }) ?? true {
            date = other.date
            dateSource = other.dateSource
        }
    }

    private var dating: (Int, CalendarDate)? {
        guard let date else { return nil }
        let rank = dateSource.flatMap(DateSource.allCases.firstIndex) ?? DateSource.allCases.count
        return (rank, date)
    }
}
