extension GraphSchema {
    static let views = """
        CREATE VIEW documents AS SELECT * FROM document;
        CREATE VIEW entities AS SELECT * FROM entity;
        CREATE VIEW claims AS
            SELECT claim.id, claim.subject, claim.event, claim.polarity, claim.predicate,
                claim.gloss, claim.status, entity.label AS subject_label,
                (SELECT group_concat(object, ' ') FROM claim_object
                 WHERE claim_object.claim = claim.id) AS objects
            FROM claim LEFT JOIN entity ON entity.id = claim.subject;
        CREATE VIEW statements AS
            SELECT statement.id, statement.document, document.name AS document_name, document.date,
                statement.source, entity.label AS source_label, statement.via, statement.stance,
                statement.claim, claim.gloss, claim.event, claim.status, statement.quote,
                statement.cue, statement.source_words, statement.context, statement.char_start,
                statement.char_end, statement.confidence, statement.modality, statement.time,
                statement.place,
                (SELECT json_group_array(json_object('value', value, 'unit', unit, 'bound', bound))
                 FROM quantity WHERE quantity.statement = statement.number
                 HAVING count(*) > 0) AS quantities_json,
                statement.rule
            FROM statement JOIN document ON document.id = statement.document
                JOIN claim ON claim.id = statement.claim
                LEFT JOIN entity ON entity.id = statement.source;
        CREATE VIEW edges AS
            SELECT edge.id, edge.source, speaker.label AS source_label, edge.target,
                target.label AS target_label, edge.stance, edge.claim, claim.gloss, claim.event,
                claim.predicate, claim.polarity, claim.status, edge.weight, edge.confidence,
                edge.first_date, edge.last_date,
                (SELECT quote FROM statement
                 WHERE statement.claim = edge.claim AND statement.source = edge.source
                    AND statement.stance = edge.stance
                 ORDER BY confidence DESC, number LIMIT 1) AS quote
            FROM edge JOIN entity AS speaker ON speaker.id = edge.source
                JOIN entity AS target ON target.id = edge.target
                JOIN claim ON claim.id = edge.claim;
        CREATE VIEW contested AS SELECT * FROM claims WHERE status = 'contested';
        """
}
