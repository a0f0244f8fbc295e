import ArgumentParser

/// Trains what ships with ClaimGraph, and scores it.
@main
struct Main: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claimgraph-train",
        abstract: "Train and evaluate the stages of ClaimGraph.",
        subcommands: [
            KnowledgeCommand.self,
            TokenizerCommand.self,
            TaggerCommand.self,
            NamesCommand.self,
            EntitiesCommand.self,
            ParserCommand.self,
            TrainConfidence.self,
            Evaluate.self,
        ])
}

/// `evaluate`: the scores of the stages.
struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Score a stage against annotated texts.",
        subcommands: [
            EvaluateSyntax.self,
            EvaluateNames.self,
            EvaluateEntities.self,
            EvaluateAttributions.self,
            EvaluateStances.self,
        ])
}
