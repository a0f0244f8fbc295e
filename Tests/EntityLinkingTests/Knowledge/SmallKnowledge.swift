import Annotations
import EntityLinking
import Learning
import Testing

/// A small world for the tests: two states, their people and bodies.
enum SmallKnowledge {
    static let states = """
        id\tkind=state\ttype\tlabel\taliases\tacronyms\tadjectives\tdemonyms\tcapitals\tseats\tprior
        Q1001\tun-member\tRuritania\tKingdom of Ruritania\tKR\tRuritanian\tRuritanian|Ruritanians\tStrelsau\tthe Old Castle\t0.9
        Q1002\tun-member\tGraustark\tPrincipality of Graustark|the North\tU.G.\tGraustarkian\tGraustarkian\tEdelweiss\t\t0.6
        """
    static let bodies = """
        id\tkind=organisation\ttype\tlabel\taliases\tacronyms\tcountry\tprior
        Q2001\tintelligence\tState Security Office\t\tSSO\tQ1001\t0.5
        Q2002\tintelligence\tMilitary Intelligence Bureau\t\tMIB\tQ1001\t0.4
        Q2003\talliance\tMountain Pact\t\tMPACT\t\t0.7
        organisation:zenda-dispatch\tnewspaper\tZenda Dispatch\tDispatch\t\tQ1001\t0.3
        """
    static let people = """
        id\tkind=person\tlabel\taliases\tgender\tborn\tdied\tcountry\tprior\toffices
        Q3001\tRudolf Elphberg\t\tmale\t1950-02-03\t\tQ1001\t0.8\tKing;;1990-05-01;2010-06-30
        Q3002\tFlavia Elphberg\t\tfemale\t1955\t\tQ1001\t0.7\tMinister of Foreign Affairs;;2001;2004-02-01|Queen;;2010-07-01;~2020-01-01
        Q3003\tYevgeny Zapt\t\tmale\t\t\tQ1001\t0.4\tMinister of Foreign Affairs;;2004-02-02;
        Q3004\tHugo von Sapt\t\tmale\t\t\tQ1002\t0.4\tPrime Minister;;2001-01-01;<=2012-03-01|Secretary General;Q2003;2012-04-01;
        person:antoinette-de-mauban\tAntoinette de Mauban\t\tfemale\t\t\t\t0.2\t
        """
    static let titles = """
        word\tof|for|the|affairs\t
        word\tking|queen\tmonarch
        organisation\tchief|head\tsecretary general|director
        state\tleader\tpresident|prime minister|monarch
        """
    static let descriptions = """
        spy agency|intelligence service\tintelligence\t
        military intelligence\tintelligence\tmilitary
        """
    static let names = "particle\tvon|de|al\nsuffix\tjr|iii\nfamily-name-first\tQ1002\n"
    static let spelling = "word\tevgeny|yevgeniy|evgenii\tyevgeny\nend\tev|off|ow\tov\nany\tkh\th\n"

    static func rules() throws -> KnowledgeRules {
        try KnowledgeRules(
            titles: titles, bodies: descriptions, names: names, spelling: spelling)
    }

    static func entries() throws -> [KnowledgeEntry] {
        try [states, bodies, people].flatMap { table in
            try KnowledgeTable.entries(in: Array(table.utf8), file: "small.tsv")
        }
    }

    static func bytes() throws -> [UInt8] {
        KnowledgeCompiler.compile(try entries(), rules: try rules()).serialized()
    }

    static func base() throws -> KnowledgeBase {
        try KnowledgeBase(bytes: try bytes(), name: "small.kb")
    }
}

extension KnowledgeBase {
    /// The ids of the candidates for `name`, in order.
    func ids(_ name: String) -> [String] { candidates(for: name).map { id(of: $0.entity).text } }

    /// The index of the entity with this id, which must be there.
    func place(_ id: String) throws -> EntityIndex { try #require(index(of: EntityID(id))) }
}
