import Annotations

/// Where a claim stands, all sources taken together.
public enum ClaimStatus: String, Hashable, Sendable, CaseIterable {
    /// Somebody asserts it, nobody confirms or denies it.
    case asserted
    /// Somebody confirms it, nobody denies it.
    case confirmed
    /// Somebody denies it (or affirms the contrary), nobody affirms it.
    case denied
    /// Somebody affirms it and somebody denies it, or affirms its negation.
    case contested
    /// Nobody takes a position.
    case withheld
}

extension ClaimStatus {
    private var isAffirmed: Bool { self != .denied && self != .withheld }
    private var isDenied: Bool { self == .denied || self == .contested }

    /// The status of a claim of which either is told of a part of its statements: associative,
    /// commutative and idempotent.
    func joined(with other: ClaimStatus?) -> ClaimStatus {
        guard let other else { return self }
        switch (isAffirmed || other.isAffirmed, isDenied || other.isDenied) {
        case (true, true): return .contested
        case (false, true): return .denied
        case (true, false):
            return self == .confirmed || other == .confirmed ? .confirmed : .asserted
        case (false, false): return .withheld
        }
    }
}

/// How many statements take which stance on a claim, its negation counted in.
struct StanceTally: Hashable, Sendable {
    var asserted = 0
    var confirmed = 0
    var denied = 0

    mutating func count(_ stance: Stance) {
        switch stance {
        case .asserted: asserted += 1
        case .confirmed: confirmed += 1
        case .denied: denied += 1
        case .withheld: break
        }
    }

    /// The status, given how the contrary claim stands: who affirms that one denies this one.
    func status(contrary: StanceTally) -> ClaimStatus {
        let isDenied = denied + contrary.asserted + contrary.confirmed > 0
        let isAffirmed = asserted + confirmed + contrary.denied > 0
        switch (isAffirmed, isDenied) {
        case (true, true): return .contested
        case (false, true): return .denied
        case (true, false): return confirmed > 0 ? .confirmed : .asserted
        case (false, false): return .withheld
        }
    }
}

extension ClaimGraph {
    /// The status of every claim, in the order of ``claims``.
    public func statuses() -> [ClaimStatus] {
        var tallies = Array(repeating: StanceTally(), count: claims.count)
        for statement in statements {
            if let claim = claims.index(of: statement.claim) {
                tallies[claim].count(statement.stance)
            }
        }
        return claims.indices.map { index in
            let contrary = claims.index(of: claims[index].key.negated.id)
            return tallies[index].status(contrary: contrary.map { tallies[$0] } ?? StanceTally())
                .joined(with: claims[index].summary?.status)
        }
    }
}
