import Annotations
import ArgumentParser
import EntityLinking
import Foundation
import Syntax

/// `claimgraph-train evaluate entities`: linking and pronouns against GUM.
struct EvaluateEntities: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entities",
        abstract: "Named mentions linked to Wikidata, and pronouns of people, against GUM.")

    @Argument(help: "The treebank's part (CoNLL-U with Entity= in MISC).")
    var treebank: String

    @Option(help: "GUM's table of Wikipedia titles and Wikidata ids.")
    var wiki: String

    @Option(help: "The folder with the models, the knowledge base and the word lists.")
    var resources = "Sources/ClaimGraphKit/Resources"

    @Option(help: "The genres, as document names carry them.")
    var genres = "news,interview,bio,speech"

    @Flag(help: "List what is wrong.")
    var errors = false

    @Flag(help: "On tokens, tags and trees of our own.")
    var own = false

    func run() throws {
        let files = try EntityResources(directory: resources)
        let linker = try files.linker(directory: resources)
        let analyser = own ? try TextAnalyser(directory: resources) : nil
        let items = try WikidataTitles(path: wiki)
        var links = Share()
        var pronouns = Share()
        var things = Counts()
        var seconds = 0.0
        var tokens = 0
        for gold in try GUMTexts.documents(treebank, genres: genres) {
            var document = gold.document
            document.date = GUMTexts.date(of: gold)
            let sentences =
                analyser?.sentences(of: document) ?? gold.sentences.map(\.sentence)
            let start = clock()
            let linked = linker.link(document, sentences)
            seconds += Double(clock() - start) / Double(CLOCKS_PER_SEC)
            tokens += sentences.reduce(0) { $0 + $1.tokens.count }
            let found = FoundMentions(linked, sentences, roles: files.lexicon)
            let mentions = GUMMention.mentions(of: gold)
            score(mentions, gold, found, items, files.knowledge, &links)
            scorePronouns(mentions, gold, found, &pronouns)
            scoreThings(mentions, gold, found, &things)
        }
        print("links    \(links.report)")
        print("pronouns \(pronouns.report)")
        print("it, they \(things.report)")
        print("speed    \(Int(Double(tokens) / seconds)) tokens/s of CPU time (\(tokens) tokens)")
    }

    private func score(
        _ mentions: [GUMMention], _ gold: CoNLLUDocument, _ found: FoundMentions,
        _ items: WikidataTitles, _ knowledge: KnowledgeBase, _ share: inout Share
    ) {
        for mention in mentions {
            let sentence = gold.sentences[mention.sentence].sentence
            guard mention.kind != nil, let title = mention.identity,
                let name = mention.name(in: sentence, roles: found.roles), let item = items[title],
                knowledge.index(of: item) != nil
            else { continue }
            let head = sentence.tokens[mention.head].span
            let predicted = found.entity(at: head, named: true)
            share.add(predicted == item)
            if errors, predicted != item {
                print(
                    "link \(gold.document.text(sentence.span(of: name))): \(predicted?.text ?? "-")"
                        + " for \(item) \(title) in \(gold.id ?? ""): "
                        + gold.document.text(sentence.span))
            }
        }
    }

    /// "it", "they" and the like that refer to a named organisation or place we found.
    private func scoreThings(
        _ mentions: [GUMMention], _ gold: CoNLLUDocument, _ found: FoundMentions,
        _ counts: inout Counts
    ) {
        let words: Set<String> = [
            "it", "its", "itself", "they", "them", "their", "theirs", "themselves",
        ]
        let chains = Dictionary(grouping: mentions, by: \.chain).mapValues { chain in
            named(chain, gold, found)
        }
        var chainAt: [TextSpan: String] = [:]
        for mention in mentions where mention.tokens.count == 1 {
            let token = gold.sentences[mention.sentence].sentence.tokens[mention.head]
            chainAt[token.span] = mention.chain
        }
        for sentence in gold.sentences {
            for token in sentence.sentence.tokens where words.contains(token.form.lowercased()) {
                let wanted = chainAt[token.span].flatMap { chains[$0] ?? nil }
                let predicted = found.entity(at: token.span, named: false)
                counts.add(predicted, wanted)
                if errors, predicted != wanted {
                    print(
                        "thing \(token.form) at \(token.span.start): \(predicted?.text ?? "-") for "
                            + "\(wanted?.text ?? "-") in \(gold.id ?? ""): "
                            + gold.document.text(sentence.sentence.span))
                }
            }
        }
    }

    /// The entity that most of a chain's names have.
    private func named(
        _ chain: [GUMMention], _ gold: CoNLLUDocument, _ found: FoundMentions
    ) -> EntityID? {
        var votes: [EntityID: Int] = [:]
        for mention in chain {
            let sentence = gold.sentences[mention.sentence].sentence
            guard mention.name(in: sentence, roles: found.roles) != nil,
                let entity = found.entity(at: sentence.tokens[mention.head].span, named: true)
            else { continue }
            votes[entity, default: 0] += 1
        }
        return votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// A pronoun is right where it has the entity that the names of its chain have.
    private func scorePronouns(
        _ mentions: [GUMMention], _ gold: CoNLLUDocument, _ found: FoundMentions,
        _ share: inout Share
    ) {
        let words: Set<String> = [
            "he", "him", "his", "himself", "she", "her", "hers", "herself",
        ]
        for (_, chain) in Dictionary(grouping: mentions, by: \.chain).sorted(by: { $0.key < $1.key }
        )
        where chain[0].type == "person" {
            let isNamed = chain.contains {
                $0.name(in: gold.sentences[$0.sentence].sentence, roles: found.roles) != nil
            }
            guard isNamed else { continue }
            let entity = named(chain, gold, found)
            for mention in chain where mention.tokens.count == 1 {
                let sentence = gold.sentences[mention.sentence].sentence
                let token = sentence.tokens[mention.head]
                guard words.contains(token.form.lowercased()) else { continue }
                let predicted = found.entity(at: token.span, named: false)
                share.add(predicted != nil && predicted == entity)
                if errors, predicted == nil || predicted != entity {
                    print(
                        "pronoun \(token.form) at \(token.span.start): \(predicted?.text ?? "-") for "
                            + "\(entity?.text ?? "-") in \(gold.id ?? ""): "
                            + gold.document.text(sentence.span))
                }
            }
        }
    }
}

/// Right ones among all.
struct Share {
    private var right = 0
    private var all = 0

    mutating func add(_ isRight: Bool) {
        right += isRight ? 1 : 0
        all += 1
    }

    var report: String {
        String(format: "%5.1f  %d/%d", all > 0 ? 100 * Double(right) / Double(all) : 0, right, all)
    }
}

/// Right ones among the predicted and among the wanted.
struct Counts {
    private var right = 0
    private var predicted = 0
    private var wanted = 0

    mutating func add(_ found: EntityID?, _ gold: EntityID?) {
        if found != nil { predicted += 1 }
        if gold != nil { wanted += 1 }
        if found != nil, found == gold { right += 1 }
    }

    var report: String {
        String(
            format: "P %5.1f R %5.1f  %d/%d/%d", 100 * Double(right) / Double(max(1, predicted)),
            100 * Double(right) / Double(max(1, wanted)), right, predicted, wanted)
    }
}

/// The linker's mentions by place.
struct FoundMentions {
    /// The words that tell a title from a name.
    let roles: EntityLexicon
    private var mentions: [(span: TextSpan, head: TextSpan, mention: Mention)]

    init(_ linked: LinkedEntities, _ sentences: [Sentence], roles: EntityLexicon) {
        self.roles = roles
        mentions = (linked.mentions + linked.nested).map { mention in
            let head = sentences[mention.head.sentence].tokens[mention.head.token].span
            return (mention.tokens.span(in: sentences), head, mention)
        }.sorted { $0.span.count < $1.span.count }
    }

    /// The entity of the shortest mention over `span`; of a name where `named`, else of a pronoun.
    func entity(at span: TextSpan, named: Bool) -> EntityID? {
        guard named else {
            return mentions.first { $0.span.overlaps(span) && $0.mention.form == .pronoun }?
                .mention.entity
        }
        // The head's own mention, else the shortest around it: names before descriptions.
        let around = mentions.filter { $0.span.overlaps(span) && $0.mention.form != .pronoun }
        let names = around.filter { $0.mention.form != .description }
        return (names.first ?? around.first { $0.head == span })?.mention.entity
    }
}

/// GUM's table of Wikipedia titles.
struct WikidataTitles {
    private var items: [String: EntityID] = [:]

    init(path: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let fields = line.split(separator: "\t")
            guard fields.count > 2, fields[2].hasPrefix("Q") else { continue }
            items[String(fields[0])] = EntityID(String(fields[2]))
            items[String(fields[1])] = EntityID(String(fields[2]))
        }
    }

    subscript(title: String) -> EntityID? {
        items[title] ?? items[title.removingPercentEncoding ?? title]
    }
}

extension GUMTexts {
    /// The day a document was written, as its metadata say.
    static func date(of document: CoNLLUDocument) -> CalendarDate? {
        for line in document.metadata where line.hasPrefix("meta::dateCreated = ") {
            return CalendarDate(iso: line.dropFirst("meta::dateCreated = ".count))
        }
        return nil
    }
}
