/// The tables, views and indexes of `graph.sqlite`, which `docs/Formats.md` describes. Plural
/// names are the views that people query; singular ones are the tables below them.
enum GraphSchema {
    /// Raised with every change that a reader would notice; stored as `user_version`.
    static let version = 2

    /// What marks the file as ours, stored as `application_id`: "ClGr".
    static let applicationID = 0x436C_4772

    static let tables = """
        CREATE TABLE document (
            id TEXT PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, title TEXT,
            publisher TEXT, date TEXT, date_source TEXT, url TEXT) WITHOUT ROWID;
        CREATE TABLE entity (
            id TEXT PRIMARY KEY, kind TEXT NOT NULL, label TEXT NOT NULL, affiliation TEXT,
            uri TEXT, mentions INTEGER NOT NULL, documents INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE entity_name (
            entity TEXT NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL,
            folded TEXT NOT NULL, PRIMARY KEY (entity, position)) WITHOUT ROWID;
        CREATE TABLE appearance (
            entity TEXT NOT NULL, document TEXT NOT NULL, label TEXT NOT NULL, affiliation TEXT,
            PRIMARY KEY (entity, document)) WITHOUT ROWID;
        CREATE TABLE appearance_name (
            entity TEXT NOT NULL, document TEXT NOT NULL, position INTEGER NOT NULL,
            name TEXT NOT NULL, PRIMARY KEY (entity, document, position)) WITHOUT ROWID;
        CREATE TABLE mention (
            entity TEXT NOT NULL, document TEXT NOT NULL, position INTEGER NOT NULL,
            char_start INTEGER NOT NULL, char_end INTEGER NOT NULL,
            PRIMARY KEY (entity, document, position)) WITHOUT ROWID;
        CREATE TABLE claim (
            id TEXT PRIMARY KEY, subject TEXT, event TEXT NOT NULL, polarity TEXT NOT NULL,
            predicate TEXT NOT NULL, gloss TEXT NOT NULL, status TEXT NOT NULL,
            told_status TEXT) WITHOUT ROWID;
        CREATE TABLE claim_object (
            claim TEXT NOT NULL, object TEXT NOT NULL, PRIMARY KEY (claim, object)) WITHOUT ROWID;
        CREATE TABLE claim_wording (
            claim TEXT NOT NULL, document TEXT NOT NULL, predicate TEXT NOT NULL,
            gloss TEXT NOT NULL, PRIMARY KEY (claim, document)) WITHOUT ROWID;
        CREATE TABLE statement (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL, document TEXT NOT NULL, source TEXT,
            via TEXT, stance TEXT NOT NULL, claim TEXT NOT NULL, confidence REAL NOT NULL,
            quote TEXT NOT NULL, char_start INTEGER NOT NULL, char_end INTEGER NOT NULL,
            parts INTEGER NOT NULL,
            cue TEXT NOT NULL, cue_start INTEGER NOT NULL, cue_end INTEGER NOT NULL,
            source_words TEXT, source_start INTEGER, source_end INTEGER,
            context TEXT NOT NULL, context_start INTEGER NOT NULL, context_end INTEGER NOT NULL,
            modality TEXT NOT NULL, time TEXT, place TEXT, rule TEXT NOT NULL);
        CREATE TABLE quote_part (
            statement INTEGER NOT NULL, position INTEGER NOT NULL, char_start INTEGER NOT NULL,
            char_end INTEGER NOT NULL, text TEXT NOT NULL,
            PRIMARY KEY (statement, position)) WITHOUT ROWID;
        CREATE TABLE quantity (
            statement INTEGER NOT NULL, position INTEGER NOT NULL, value REAL, unit TEXT NOT NULL,
            bound TEXT NOT NULL, PRIMARY KEY (statement, position)) WITHOUT ROWID;
        CREATE TABLE edge (
            id TEXT PRIMARY KEY, source TEXT NOT NULL, target TEXT NOT NULL, stance TEXT NOT NULL,
            claim TEXT NOT NULL, weight REAL NOT NULL, confidence REAL NOT NULL,
            first_date TEXT, last_date TEXT) WITHOUT ROWID;
        CREATE VIRTUAL TABLE quotes USING fts5 (
            quote, content='statement', content_rowid='number');
        """

    /// Made when all rows are there, which is quicker than keeping them up to date.
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
        CREATE INDEX entity_name_folded ON entity_name (folded);
        CREATE INDEX document_date ON document (date);
        """
}
