public import Annotations

/// Why a mention was taken for the entity it was taken for: what `extract --explain` adds.
public struct MentionExplanation: Hashable, Sendable {
    /// An entity that the mention's name may mean.
    public struct Candidate: Hashable, Sendable {
        /// The entity.
        public var entity: EntityID
        /// Its name.
        public var label: String
        /// How the name names it.
        public var role: String
        /// How likely the name means it without context, 0 to 1.
        public var prior: Double
        /// The prior with what the context added and took.
        public var score: Double

        /// A candidate.
        public init(
            entity: EntityID, label: String, role: String, prior: Double, score: Double
        ) {
            self.entity = entity
            self.label = label
            self.role = role
            self.prior = prior
            self.score = score
        }
    }

    /// Where it stands, in code points.
    public var range: Range<Int>
    /// Its words.
    public var text: String
    /// The entity it was taken for.
    public var entity: EntityID
    /// How it refers.
    public var form: Mention.Form
    /// The rule that resolved it.
    public var rule: String
    /// How sure the linker is, 0 to 1.
    public var confidence: Double
    /// What the knowledge base offered, the best first.
    public var candidates: [Candidate]

    /// An explanation.
    public init(
        range: Range<Int>, text: String, entity: EntityID, form: Mention.Form, rule: String,
        confidence: Double, candidates: [Candidate]
    ) {
        self.range = range
        self.text = text
        self.entity = entity
        self.form = form
        self.rule = rule
        self.confidence = confidence
        self.candidates = candidates
    }

    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("span")
        writer.value(range)
        writer.member("text", text)
        writer.member("entity", entity.text)
        writer.member("form", form.rawValue)
        writer.member("rule", rule)
        writer.key("confidence")
        writer.value(confidence)
        writer.key("candidates")
        writer.array(candidates) { writer, candidate in
            writer.beginObject()
            writer.member("entity", candidate.entity.text)
            writer.member("label", candidate.label)
            writer.member("role", candidate.role)
            writer.key("prior")
            writer.value(candidate.prior)
            writer.key("score")
            writer.value(candidate.score)
            writer.endObject()
        }
        writer.endObject()
    }
}
