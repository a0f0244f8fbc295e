package import Annotations

/// A phrase that may refer to an entity, as it is found and before it is resolved.
package struct Phrase: Hashable, Sendable {
    /// In which way the words refer.
    package enum Reading: Hashable, Sendable {
        /// A person's name.
        case person
        /// A body's name.
        case organisation
        /// A state's name or a word for its government (a capital, a seat, a collective).
        case state
        /// A collective of a person's government ("the Biden administration").
        case administration
        /// A role that describes a person ("the president", "NATO's chief").
        case role
        /// A noun that describes a body ("the alliance", "South Korea's spy agency").
        case body
        /// A noun that describes a state ("the country", "the government").
        case country
        /// A pronoun.
        case pronoun
    }

    /// All its tokens, titles included.
    package var range: TokenRange
    /// The token that the others depend on.
    package var head: Int
    /// How it refers, as mentions say it.
    package var form: Mention.Form
    /// In which way the words refer.
    package var reading: Reading
    /// The bare name; nil for what is not named.
    package var name: Range<Int>?
    /// What the knowledge base knows by the name, the likeliest first.
    package var candidates: [Candidate] = []
    /// Role nouns of its title or description, in lower case, with their modifiers
    /// ("prime minister"), and the noun that describes a body.
    package var roles: [String] = []
    /// The phrase (by index) of the state, body or person that it belongs to: the possessor, the
    /// nationality in a title.
    package var owner: Int?
    /// The phrase (by index) that it stands in apposition to.
    package var apposition: Int?
    /// What title or words tell of a person's gender.
    package var gender: Gender?
    /// Whether it stands inside another phrase's title: known to coreference, no mention itself.
    package var isNested = false
    /// Whether more than the knowledge base says that it is a name: the recogniser, a title, a tag.
    package var isTold = false
    /// Whether it introduces somebody new ("a North Korean diplomat"): it refers to nobody alone.
    package var isIndefinite = false
    /// Whether an "of" behind it says whose it is, without naming anybody ("the head of the school").
    package var isOpen = false
    /// Whether it stands for several ("U.S. officials").
    package var isPlural = false
    /// The rule that found it.
    package var rule: String

    /// A phrase.
    package init(
        range: TokenRange, head: Int, form: Mention.Form, reading: Reading,
        name: Range<Int>? = nil, rule: String
    ) {
        self.range = range
        self.head = head
        self.form = form
        self.reading = reading
        self.name = name
        self.rule = rule
    }

    /// Its head's place in the document.
    package var position: TokenPosition { TokenPosition(sentence: range.sentence, token: head) }
}
