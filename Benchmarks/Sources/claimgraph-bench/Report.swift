/// Measurements as text.
enum Report {
    /// A Markdown table.
    static func table(_ suite: Suite, _ edges: Int, _ results: [Measurement]) -> String {
        var lines = [
            "### \(suite.name), \(edges) edges, \(megabytes(results[0].bytes)) MB",
            "",
            "| case | CPU s | \(results[0].unit)/s | MB/s | x reference (least to most) | own MB |",
            "|---|---|---|---|---|---|",
        ]
        for result in results {
            let seconds = median(result.seconds)
            let ratios = result.ratios.sorted()
            let spread = "\(decimal(ratios[0])) to \(decimal(ratios[ratios.count - 1]))"
            lines.append(
                "| \(result.name) | \(decimal(seconds, 3)) "
                    + "| \(thousands(Double(result.units) / seconds)) "
                    + "| \(decimal(Double(result.bytes) / seconds / 1e6, 0)) "
                    + "| **\(decimal(median(result.ratios)))** (\(spread)) "
                    + "| \(decimal(Double(result.ownKibibytes) / 1024, 1)) |")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// One JSON object a line.
    static func json(_ suite: Suite, _ edges: Int, _ results: [Measurement]) -> String {
        results.map { result in
            "{\"suite\":\"\(suite.name)\",\"case\":\"\(result.name)\",\"edges\":\(edges),"
                + "\"cpu_s\":\(median(result.seconds)),\"ratio\":\(median(result.ratios)),"
                + "\"own_kib\":\(result.ownKibibytes),\"bytes\":\(result.bytes)}"
        }.joined(separator: "\n")
    }

    static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }

    static func decimal(_ value: Double, _ places: Int = 2) -> String {
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        let rounded = Int((value * scale).rounded())
        guard places > 0 else { return String(rounded) }
        let digits = String(rounded % Int(scale))
        return "\(rounded / Int(scale))."
            + String(repeating: "0", count: places - digits.count) + digits
    }

    private static func megabytes(_ bytes: Int) -> String { decimal(Double(bytes) / 1e6, 1) }

    private static func thousands(_ value: Double) -> String {
        value >= 1e6 ? decimal(value / 1e6) + "M" : decimal(value / 1e3, 0) + "k"
    }
}
