import Learning
import Testing

@Suite struct PerceptronTests {
    /// Two binary features and their conjunction: exclusive or, which needs the conjunction.
    private func features(_ left: Int, _ right: Int) -> [Int] {
        [
            FeatureHash(template: 0), FeatureHash(template: 1).adding(left),
            FeatureHash(template: 2).adding(right),
            FeatureHash(template: 3).adding(left).adding(right),
        ].map { $0.bucket(count: 1 << 10) }
    }

    private func trained() -> PerceptronTrainer {
        var trainer = PerceptronTrainer(classCount: 2, bucketCount: 1 << 10)
        var scores: [Float] = [0, 0]
        for _ in 0..<20 {
            for (left, right) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
                trainer.learn(features(left, right), gold: left ^ right, scores: &scores)
            }
        }
        return trainer
    }

    @Test func `it learns exclusive or from the conjunction`() {
        let model = trained().model()
        var scores: [Int32] = [0, 0]
        for (left, right) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
            #expect(model.best(features(left, right), scores: &scores) == left ^ right)
        }
    }

    @Test func `the stored classifier scores as the trained one`() throws {
        let model = trained().model()
        var writer = ModelWriter(kind: "test", version: 1)
        model.write(to: &writer, name: "linear")
        let file = try ModelFile(bytes: writer.serialized(), kind: "test", version: 1)
        let stored = try LinearModel(from: file, name: "linear")
        var expected: [Int32] = [0, 0]
        var found: [Int32] = [0, 0]
        model.add(features(1, 0), to: &expected)
        stored.add(features(1, 0), to: &found)
        #expect(expected == found)
        #expect(expected[1] > expected[0])
    }

    @Test func `the average is that of the weights after each example`() {
        var trainer = PerceptronTrainer(classCount: 1, bucketCount: 1)
        trainer.update([0], class: 0, by: 4)
        for _ in 0..<3 { trainer.advance() }
        trainer.update([0], class: 0, by: -4)
        // Weight 4 for 3 of 4 moments.
        #expect(trainer.averaged() == [3])
    }

    @Test func `rows that point outside are refused`() throws {
        var writer = ModelWriter(kind: "test", version: 1)
        writer.add("linear.shape", [2, 2] as [UInt32])
        writer.add("linear.ends", [1, 9] as [UInt32])
        writer.add("linear.entries", [5, 1 << 16] as [UInt32])
        let file = try ModelFile(bytes: writer.serialized(), kind: "test", version: 1)
        let error = #expect(throws: ModelFileError.self) {
            try LinearModel(from: file, name: "linear")
        }
        #expect(error?.code == .damaged(section: "linear"))
    }
}
