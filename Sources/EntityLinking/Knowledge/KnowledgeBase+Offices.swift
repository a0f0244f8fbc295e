public import Annotations
import Learning

extension KnowledgeBase {
    /// The terms of the person at `index`, by start.
    public func offices(of index: EntityIndex) -> [Office] {
        let (store, place) = locate(index)
        guard let first = store.element(store.officeStarts, place),
            let end = store.element(store.officeStarts, place + 1), first <= end
        else { return [] }
        return (first..<end).compactMap { office(Int($0), holder: index, in: store) }
    }

    /// The offices of the person at `index` on `date`, the surest first.
    public func offices(of index: EntityIndex, on date: CalendarDate) -> [Office] {
        offices(of: index).map { ($0, $0.coverage(of: date)) }
            .filter { $0.1 > 0 }
            .sorted { $0.1 > $1.1 }
            .map(\.0)
    }

    /// Who holds the office `title` of the state or organisation `jurisdiction` on `date`, the
    /// surest and latest first; without a date, everybody who ever held it, the latest first.
    ///
    /// Titles are compared in canonical form: "foreign minister", "Minister of Foreign Affairs" and,
    /// where the state calls it so, "Secretary of State" are one; "leader" and "chief" stand for
    /// the offices that lead a state or an organisation.
    public func holders(
        of title: some StringProtocol, in jurisdiction: EntityIndex, on date: CalendarDate? = nil
    ) -> [OfficeHolder] {
        let scope = id(of: jurisdiction).text
        let kind = kind(of: jurisdiction)
        for role in TitleRules(store: base).alternatives(title, scope: scope, kind: kind) {
            let found = holders(ofRole: role, in: jurisdiction, on: date)
            if !found.isEmpty { return found }
        }
        return []
    }

    private func holders(
        ofRole role: String, in jurisdiction: EntityIndex, on date: CalendarDate?
    ) -> [OfficeHolder] {
        var found: [OfficeHolder] = []
        for (store, first) in layers {
            guard let number = store.payload(.role, role.utf8) else { continue }
            for target in aliases(of: jurisdiction) {
                for place in store.holders(of: UInt32(number), in: target.rawValue) {
                    let holder = UInt32(store.holder(of: place) + first)
                    guard current(holder).rawValue == holder,
                        let office = office(place, holder: EntityIndex(holder), in: store)
                    else { continue }
                    let sureness = date.map(office.coverage) ?? 1
                    if sureness > 0 {
                        found.append(OfficeHolder(office: office, sureness: sureness))
                    }
                }
            }
        }
        return Self.distinct(found)
    }

    /// The stores with their first index.
    private var layers: [(KnowledgeStore, Int)] {
        guard let overlay else { return [(base, 0)] }
        return [(overlay.store, base.count), (base, 0)]
    }

    /// `index` and the index it replaces, under which other entries may refer to it.
    private func aliases(of index: EntityIndex) -> [EntityIndex] {
        guard let old = overlay?.replacements.first(where: { $0.value == index.rawValue }) else {
            return [index]
        }
        return [index, EntityIndex(old.key)]
    }

    /// Each holder once, with the surest term; the latest start first among equally sure ones.
    private static func distinct(_ holders: [OfficeHolder]) -> [OfficeHolder] {
        var seen: Set<EntityIndex> = []
        return holders.sorted { lhs, rhs in
            let left = PackedDate.bits(lhs.office.start)
            let right = PackedDate.bits(rhs.office.start)
            return (rhs.sureness, right, lhs.office.holder) < (
                lhs.sureness, left, rhs.office.holder
            )
        }.filter { seen.insert($0.office.holder).inserted }
    }

    private func office(_ place: Int, holder: EntityIndex, in store: KnowledgeStore) -> Office? {
        guard let title = store.element(store.offices, 5 * place),
            let jurisdiction = store.element(store.offices, 5 * place + 1),
            let start = store.element(store.offices, 5 * place + 2),
            let end = store.element(store.offices, 5 * place + 3)
        else { return nil }
        return Office(
            title: store.string(at: title), holder: holder, jurisdiction: reference(jurisdiction),
            start: PackedDate.date(start), end: PackedDate.date(end & 0x3FFF_FFFF),
            endKind: Office.End(rawValue: UInt8(end >> 30)) ?? .exact)
    }
}

extension KnowledgeStore {
    /// The places of the offices `role` of `jurisdiction`, by start.
    func holders(of role: UInt32, in jurisdiction: UInt32) -> [Int] {
        let wanted = UInt64(jurisdiction) << 32 | UInt64(role)
        var low = 0
        var high = holders.count
        while low < high {
            let middle = (low + high) / 2
            if key(ofHolder: middle) < wanted { low = middle + 1 } else { high = middle }
        }
        var places: [Int] = []
        while low < holders.count, key(ofHolder: low) == wanted {
            places.append(Int(holders[low]))
            low += 1
        }
        return places
    }

    private func key(ofHolder position: Int) -> UInt64 {
        let place = Int(holders[position])
        let jurisdiction = element(offices, 5 * place + 1) ?? 0
        return UInt64(jurisdiction) << 32 | UInt64(element(offices, 5 * place + 4) ?? 0)
    }

    /// The entity whose term is at `place`: the last whose first office lies there or before.
    func holder(of place: Int) -> Int {
        var low = 0
        var high = officeStarts.count
        while low < high {
            let middle = (low + high) / 2
            if Int(officeStarts[middle]) <= place { low = middle + 1 } else { high = middle }
        }
        return low - 1
    }
}
