import Annotations
import ArgumentParser
import Foundation
import Syntax

/// Files that the commands on syntax read and write.
enum SyntaxFiles {
    static let resources = "Sources/ClaimGraphKit/Resources/"

    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: path)))
    }

    static func text(_ path: String) throws -> String {
        try String(contentsOfFile: path, encoding: .utf8)
    }

    /// The documents of treebank files; an error names the file.
    static func documents(_ paths: [String]) throws -> [CoNLLUDocument] {
        try paths.flatMap { path in
            do {
                return try CoNLLUReader.documents(of: bytes(path))
            } catch let error as CoNLLUError {
                throw ValidationError("\(path): \(error)")
            }
        }
    }

    static func write(_ bytes: [UInt8], to path: String) throws {
        try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    }

    static func report(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }
}
