public import Annotations
public import Learning

/// What is known of people, states and organisations: their names, kinds, states and offices.
///
/// The base is a file that is mapped, not read; a user's table may lie over it (``layered(with:)``).
/// Indices belong to the base they come from, layers included. Everything answers on any name, date
/// and index: with nothing where nothing is known.
public struct KnowledgeBase: Sendable {
    /// The file's contents.
    let base: KnowledgeStore
    /// The user's entries over it.
    var overlay: KnowledgeOverlay?
    /// The rules for spellings that are held equal.
    let spelling: SpellingRules

    /// The base over the file `path`.
    public init(path: String) throws(ModelFileError) {
        try self.init(
            file: ModelFile(
                path: path, kind: KnowledgeStore.fileKind, version: KnowledgeStore.formatVersion))
    }

    /// The base in `bytes`, a file's contents; errors call it `name`.
    public init(bytes: [UInt8], name: String = "knowledge") throws(ModelFileError) {
        try self.init(
            file: ModelFile(
                bytes: bytes, name: name, kind: KnowledgeStore.fileKind,
                version: KnowledgeStore.formatVersion))
    }

    private init(file: ModelFile) throws(ModelFileError) {
        base = try KnowledgeStore(file: file)
        spelling = SpellingRules(table: base.spelling.bytes)
    }

    /// How many entities there are, those of a layer included.
    public var count: Int { base.count + (overlay?.store.count ?? 0) }

    /// Whether there is an entity at `index`.
    public func contains(_ index: EntityIndex) -> Bool { Int(index.rawValue) < count }

    /// The store that holds `index`, and its place there.
    @inline(__always)
    func locate(_ index: EntityIndex) -> (store: KnowledgeStore, place: Int) {
        let place = Int(index.rawValue)
        guard let overlay, place >= base.count else { return (base, place) }
        return (overlay.store, place - base.count)
    }

    /// The entity `id`; nil where it is unknown.
    public func index(of id: EntityID) -> EntityIndex? {
        if let overlay, let place = overlay.store.payload(.identifier, id.text.utf8) {
            return EntityIndex(UInt32(base.count + place))
        }
        return base.payload(.identifier, id.text.utf8).map { EntityIndex(UInt32($0)) }
    }

    /// The entity that stands for `index`: where a layer redefines it, the layer's.
    @inline(__always)
    func current(_ index: UInt32) -> EntityIndex {
        EntityIndex(overlay?.replacements[index] ?? index)
    }

    /// A column's number as an entity: nil for "none".
    func reference(_ number: UInt32?) -> EntityIndex? {
        guard let number, number != KnowledgeStore.none, Int(number) < count else { return nil }
        return current(number)
    }
}
