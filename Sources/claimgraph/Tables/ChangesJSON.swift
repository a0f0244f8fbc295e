import GraphFormats

/// The JSON of changes, whatever they are changes of.
enum ChangesJSON {
    /// The version of the JSON; `schemas/diff.schema.json` describes it for claim graphs.
    private static let version = 1

    /// One object with all changes.
    static func object<Change>(
        _ changes: [Change], _ write: (Change, inout JSONWriter) -> Void
    ) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("version")
        writer.value(version)
        writer.key("changes")
        writer.array(changes) { write($1, &$0) }
        writer.endObject()
        return writer.takeLine()
    }

    /// One object a line.
    static func lines<Change>(
        _ changes: [Change], _ write: (Change, inout JSONWriter) -> Void
    ) -> [UInt8] {
        var writer = JSONWriter()
        var bytes: [UInt8] = []
        for change in changes {
            write(change, &writer)
            bytes += writer.takeLine()
        }
        return bytes
    }
}
