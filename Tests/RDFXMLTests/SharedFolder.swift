import Foundation

/// Material that lies in `../shared` beside the repository and is no part of it.
enum SharedFolder {
    /// The path of something in there; nil where it is not present.
    static func path(_ name: String, from file: String = #filePath) -> String? {
        var folder = URL(fileURLWithPath: file)
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            let candidate = folder.appendingPathComponent("shared/" + name).path
            if FileManager.default.fileExists(atPath: candidate) { return candidate }
        }
        return nil
    }
}
