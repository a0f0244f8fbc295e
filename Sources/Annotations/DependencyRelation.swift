/// The relations of Universal Dependencies with the subtypes that English treebanks use.
/// https://universaldependencies.org/en/dep/
public enum DependencyRelation: String, Hashable, Sendable, CaseIterable {
    case acl
    case aclRelative = "acl:relcl"
    case advcl
    case advclRelative = "advcl:relcl"
    case advmod
    case amod
    case appos
    case aux
    case auxPassive = "aux:pass"
    case `case`
    case cc
    case ccPreconjunction = "cc:preconj"
    case ccomp
    case compound
    case compoundParticle = "compound:prt"
    case conj
    case cop
    case csubj
    case csubjOuter = "csubj:outer"
    case csubjPassive = "csubj:pass"
    case dep
    case det
    case detPredeterminer = "det:predet"
    case discourse
    case dislocated
    case expl
    case fixed
    case flat
    case goeswith
    case iobj
    case list
    case mark
    case nmod
    case nmodDescription = "nmod:desc"
    case nmodPossessive = "nmod:poss"
    case nmodUnmarked = "nmod:unmarked"
    case nsubj
    case nsubjOuter = "nsubj:outer"
    case nsubjPassive = "nsubj:pass"
    case nummod
    case obj
    case obl
    case oblAgent = "obl:agent"
    case oblUnmarked = "obl:unmarked"
    case orphan
    case parataxis
    case punct
    case reparandum
    case root
    case vocative
    case xcomp

    /// The relation of a DEPREL column; an unknown subtype falls back to its base, an unknown
    /// base to `dep`.
    public init(deprel: some StringProtocol) {
        if let exact = DependencyRelation(rawValue: String(deprel)) {
            self = exact
        } else if let base = deprel.split(separator: ":").first,
            let relation = DependencyRelation(rawValue: String(base))
        {
            self = relation
        } else {
            self = .dep
        }
    }

    /// The relation without its subtype.
    public var base: DependencyRelation {
        switch self {
        case .aclRelative: .acl
        case .advclRelative: .advcl
        case .auxPassive: .aux
        case .ccPreconjunction: .cc
        case .compoundParticle: .compound
        case .csubjOuter, .csubjPassive: .csubj
        case .detPredeterminer: .det
        case .nmodDescription, .nmodPossessive, .nmodUnmarked: .nmod
        case .nsubjOuter, .nsubjPassive: .nsubj
        case .oblAgent, .oblUnmarked: .obl
        default: self
        }
    }
}
