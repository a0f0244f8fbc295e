public import Annotations

/// Builds claims and statements from attributions: attribution in, `Extraction` out.
///
/// Each content becomes a frame (class of event, parties, polarity); references within the
/// document are resolved and frames completed from each other before keys are taken, so that a
/// claim's key is a function of one document.
public struct ClaimBuilder: Sendable {
    private let lexicon: EventLexicon
    private let nationalities: Nationalities

    /// A builder with the classes of `events.tsv` and the adjectives of `nationalities.tsv`.
    package init(lexicon: EventLexicon, nationalities: Nationalities) {
        self.lexicon = lexicon
        self.nationalities = nationalities
    }

    /// A builder from the texts of `events.tsv` and `nationalities.tsv`; throws what is wrong with
    /// which line.
    package init(events: String, nationalities: String) throws(LexiconError) {
        self.init(
            lexicon: try EventLexicon(parsing: events),
            nationalities: try Nationalities(parsing: nationalities))
    }

    /// The entities, claims and statements of a document.
    ///
    /// `nested` are names inside of other mentions' titles and descriptions, `background` the
    /// entities that only they and affiliations refer to: such an entity, and a state that the
    /// text names by an adjective only ("Indian jets"), is added where a claim is about it.
    public func extraction(
        document: Document, sentences: [Sentence], mentions: [Mention], entities: [Entity],
        attributions: [Attribution], nested: [Mention] = [], background: [Entity] = []
    ) -> Extraction {
        let reading = DocumentReading(
            document: document, sentences: sentences, mentions: mentions, nested: nested,
            entities: entities + background, lexicon: lexicon, nationalities: nationalities)
        var units = ContentReader(reading: reading, attributions: attributions).units()
        ClaimResolution(reading: reading, attributions: attributions).resolve(&units)
        return StatementAssembler(reading: reading, attributions: attributions)
            .extraction(of: units, entities: entities)
    }
}
