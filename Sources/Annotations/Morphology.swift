/// A word's morphological features: the UD string, and bits for what later stages ask.
/// https://universaldependencies.org/u/feat/
public struct Morphology: Hashable, Sendable {
    /// Features that the stages after syntax look at.
    public struct Features: OptionSet, Hashable, Sendable {
        /// One bit a feature.
        public let rawValue: UInt32
        /// The set with these bits.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// `Number=Sing`
        public static let singular = Features(rawValue: 1 << 0)
        /// `Number=Plur`
        public static let plural = Features(rawValue: 1 << 1)
        /// `Person=1`
        public static let firstPerson = Features(rawValue: 1 << 2)
        /// `Person=2`
        public static let secondPerson = Features(rawValue: 1 << 3)
        /// `Person=3`
        public static let thirdPerson = Features(rawValue: 1 << 4)
        /// `Gender=Masc`
        public static let masculine = Features(rawValue: 1 << 5)
        /// `Gender=Fem`
        public static let feminine = Features(rawValue: 1 << 6)
        /// `Gender=Neut`
        public static let neuter = Features(rawValue: 1 << 7)
        /// `Tense=Past`
        public static let past = Features(rawValue: 1 << 8)
        /// `Tense=Pres`
        public static let present = Features(rawValue: 1 << 9)
        /// `VerbForm=Fin`
        public static let finite = Features(rawValue: 1 << 10)
        /// `VerbForm=Inf`
        public static let infinitive = Features(rawValue: 1 << 11)
        /// `VerbForm=Ger`
        public static let gerund = Features(rawValue: 1 << 12)
        /// `VerbForm=Part`
        public static let participle = Features(rawValue: 1 << 13)
        /// `Voice=Pass`
        public static let passive = Features(rawValue: 1 << 14)
        /// `Mood=Imp`
        public static let imperative = Features(rawValue: 1 << 15)
        /// `Polarity=Neg` or `PronType=Neg`
        public static let negative = Features(rawValue: 1 << 16)
        /// `Poss=Yes`
        public static let possessive = Features(rawValue: 1 << 17)
        /// `Reflex=Yes`
        public static let reflexive = Features(rawValue: 1 << 18)
        /// `PronType=Prs`
        public static let personal = Features(rawValue: 1 << 19)
        /// `PronType=Rel`
        public static let relative = Features(rawValue: 1 << 20)
        /// `PronType=Int`
        public static let interrogative = Features(rawValue: 1 << 21)
        /// `PronType=Dem`
        public static let demonstrative = Features(rawValue: 1 << 22)
        /// `Definite=Def`
        public static let definite = Features(rawValue: 1 << 23)
        /// `Definite=Ind`
        public static let indefinite = Features(rawValue: 1 << 24)
    }

    /// The features as CoNLL-U writes them (`Number=Sing|Person=3`); empty where there are none.
    public let text: String
    /// The ones that are asked about, as bits.
    public let features: Features

    /// No features.
    public static let none = Morphology("")

    private static let bits: [Substring: Features] = [
        "Number=Sing": .singular, "Number=Plur": .plural, "Person=1": .firstPerson,
        "Person=2": .secondPerson, "Person=3": .thirdPerson, "Gender=Masc": .masculine,
        "Gender=Fem": .feminine, "Gender=Neut": .neuter, "Tense=Past": .past,
        "Tense=Pres": .present, "VerbForm=Fin": .finite, "VerbForm=Inf": .infinitive,
        "VerbForm=Ger": .gerund, "VerbForm=Part": .participle, "Voice=Pass": .passive,
        "Mood=Imp": .imperative, "Polarity=Neg": .negative, "PronType=Neg": .negative,
        "Poss=Yes": .possessive, "Reflex=Yes": .reflexive, "PronType=Prs": .personal,
        "PronType=Rel": .relative, "PronType=Int": .interrogative,
        "PronType=Dem": .demonstrative, "Definite=Def": .definite, "Definite=Ind": .indefinite,
    ]

    /// Reads a FEATS column; `_` and the empty string mean none.
    public init(_ text: String) {
        self.text = text == "_" ? "" : text
        features = text.split(separator: "|").reduce(into: []) { features, feature in
            if let bit = Self.bits[feature] { features.insert(bit) }
        }
    }

    /// Whether all of `other` are present.
    @inlinable public func has(_ other: Features) -> Bool { features.isSuperset(of: other) }
}
