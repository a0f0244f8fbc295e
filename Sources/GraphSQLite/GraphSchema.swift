/// The tables, views and indexes of `graph.sqlite`. Plural names are the views that people query;
/// singular ones are the tables below them.
enum GraphSchema {
    /// Raised with every change that a reader would notice; stored as `user_version`.
    static let version = 1

    static let tables = """
        CREATE TABLE document (
            id TEXT PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, title TEXT,
            publisher TEXT, date TEXT, date_source TEXT, url TEXT) WITHOUT ROWID;
        CREATE TABLE entity (
            id TEXT PRIMARY KEY, kind TEXT NOT NULL, label TEXT NOT NULL, affiliation TEXT,
            uri TEXT, mentions INTEGER NOT NULL, documents INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE entity_name (
            entity TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (entity, name)) WITHOUT ROWID;
        CREATE TABLE claim (
            id TEXT PRIMARY KEY, subject TEXT, event TEXT NOT NULL, polarity TEXT NOT NULL,
            predicate TEXT NOT NULL, gloss TEXT NOT NULL, status TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE claim_object (
            claim TEXT NOT NULL, object TEXT NOT NULL, PRIMARY KEY (claim, object)) WITHOUT ROWID;
        CREATE TABLE statement (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL, document TEXT NOT NULL, source TEXT,
            via TEXT, stance TEXT NOT NULL, claim TEXT NOT NULL, quote TEXT NOT NULL,
            cue TEXT NOT NULL, source_words TEXT, context TEXT NOT NULL,
            char_start INTEGER NOT NULL, char_end INTEGER NOT NULL, confidence REAL NOT NULL,
            modality TEXT NOT NULL, time TEXT, place TEXT, quantities_json TEXT,
            rule TEXT NOT NULL);
        CREATE TABLE edge (
            id TEXT PRIMARY KEY, source TEXT NOT NULL, target TEXT NOT NULL, stance TEXT NOT NULL,
            claim TEXT NOT NULL, weight REAL NOT NULL, confidence REAL NOT NULL,
            first_date TEXT, last_date TEXT) WITHOUT ROWID;
        CREATE VIRTUAL TABLE quotes USING fts5 (
            quote, context, content='statement', content_rowid='number');
        """

    static let indexes = """
        CREATE UNIQUE INDEX statement_id ON statement (id);
        CREATE INDEX statement_claim ON statement (claim);
        CREATE INDEX statement_source ON statement (source, stance);
        CREATE INDEX statement_document ON statement (document);
        CREATE INDEX edge_source ON edge (source, stance);
        CREATE INDEX edge_target ON edge (target, stance);
        CREATE INDEX edge_claim ON edge (claim);
        CREATE INDEX claim_event ON claim (event);
        CREATE INDEX claim_subject ON claim (subject);
        CREATE INDEX claim_status ON claim (status);
        CREATE INDEX claim_object_object ON claim_object (object);
        CREATE INDEX entity_name_name ON entity_name (name COLLATE NOCASE);
        INSERT INTO quotes (quotes) VALUES ('rebuild');
        """

    static let views = """
        CREATE VIEW documents AS SELECT * FROM document;
        CREATE VIEW entities AS SELECT * FROM entity;
        CREATE VIEW claims AS
            SELECT claim.*, entity.label AS subject_label,
                (SELECT group_concat(object, ' ') FROM claim_object
                 WHERE claim_object.claim = claim.id) AS objects
            FROM claim LEFT JOIN entity ON entity.id = claim.subject;
        CREATE VIEW statements AS
            SELECT statement.id, statement.document, document.name AS document_name, document.date,
                statement.source, entity.label AS source_label, statement.via, statement.stance,
                statement.claim, claim.gloss, claim.event, claim.status, statement.quote,
                statement.cue, statement.source_words, statement.context, statement.char_start,
                statement.char_end, statement.confidence, statement.modality, statement.time,
                statement.place, statement.quantities_json, statement.rule
            FROM statement JOIN document ON document.id = statement.document
                JOIN claim ON claim.id = statement.claim
                LEFT JOIN entity ON entity.id = statement.source;
        CREATE VIEW edges AS
            SELECT edge.id, edge.source, speaker.label AS source_label, edge.target,
                target.label AS target_label, edge.stance, edge.claim, claim.gloss, claim.event,
                claim.predicate, claim.polarity, claim.status, edge.weight, edge.confidence,
                edge.first_date, edge.last_date
            FROM edge JOIN entity AS speaker ON speaker.id = edge.source
                JOIN entity AS target ON target.id = edge.target
                JOIN claim ON claim.id = edge.claim;
        CREATE VIEW contested AS SELECT * FROM claims WHERE status = 'contested';
        """
}
