import Annotations
import Foundation

/// `manifest.json` of a folder of seeds: what is known of its files beside their text.
///
/// ```json
/// {"documents": [{"file": "a.txt", "title": null, "publisher": "Example Wire",
///                 "date": "2024-10-17", "dateSource": "inferred", "url": null}]}
/// ```
struct SeedManifest: Sendable {
    /// The manifest's name in its folder.
    static let fileName = "manifest.json"

    /// What is told of each file, by its path relative to the folder.
    let entries: [String: SourceText.Metadata]

    /// The manifest of `folder`; empty where there is none.
    init(folder: String) throws(ClaimGraphError) {
        let path = folder + "/" + Self.fileName
        guard FileManager.default.fileExists(atPath: path) else {
            entries = [:]
            return
        }
        let file: File
        do {
            file = try JSONDecoder().decode(
                File.self, from: Data(try FileBytes.read(path)))
        } catch let error as ClaimGraphError {
            throw error
        } catch {
            throw ClaimGraphError(
                path: path, "not a manifest: expected {\"documents\": [{\"file\": \"…\", …}]}")
        }
        var entries: [String: SourceText.Metadata] = [:]
        for entry in file.documents {
            entries[entry.file] = try entry.metadata(path)
        }
        self.entries = entries
    }

    private struct File: Decodable {
        var documents: [Entry]
    }

    private struct Entry: Decodable {
        var file: String
        var title: String?
        var publisher: String?
        var date: String?
        var dateSource: String?
        var url: String?

        func metadata(_ path: String) throws(ClaimGraphError) -> SourceText.Metadata {
            let day = date.flatMap { CalendarDate(iso: $0) }
            guard date == nil || day != nil else {
                throw ClaimGraphError(
                    path: path, "\(file): date \"\(date ?? "")\" is no ISO 8601 date")
            }
            let source = dateSource.flatMap(DateSource.init)
            guard dateSource == nil || source != nil else {
                throw ClaimGraphError(
                    path: path,
                    "\(file): dateSource \"\(dateSource ?? "")\" is none of given, text, inferred")
            }
            return SourceText.Metadata(
                title: title, publisher: publisher, date: day,
                dateSource: day == nil ? nil : source ?? .given, url: url)
        }
    }
}
