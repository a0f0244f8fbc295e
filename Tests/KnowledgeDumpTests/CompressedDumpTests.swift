import EntityLinking
import Foundation
import KnowledgeDump
import TestSupport
import Testing

/// The compressed files are made by the programs everybody has.
@Suite struct CompressedDumpTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func compressed(_ text: String, by program: String) throws -> [UInt8] {
        let plain = folder.url.appending(path: "plain")
        try Data(text.utf8).write(to: plain)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program, "-c", plain.path()]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return Array(bytes)
    }

    @Test(arguments: ["gzip", "bzip2"])
    func `compressed dumps give the same base, in one piece or several`(_ program: String) throws {
        let text = SmallDump.text()
        let middle = text.index(text.startIndex, offsetBy: text.count / 2)
        let whole = try compressed(text, by: program)
        let parts =
            try compressed(String(text[..<middle]), by: program)
            + compressed(String(text[middle...]), by: program)
        for bytes in [whole, parts] {
            let (base, report) = try SmallDump.build(bytes, in: folder.url)
            #expect(base.count == 4)
            #expect(report.items == SmallDump.lines.count)
            #expect(report.bytes == text.utf8.count)
        }
    }

    @Test(arguments: ["gzip", "bzip2"])
    func `a compressed dump that is cut off or damaged is an error`(_ program: String) throws {
        var bytes = try compressed(SmallDump.text(), by: program)
        #expect(throws: DumpError.self) {
            try SmallDump.build(Array(bytes[..<(bytes.count - 20)]), in: folder.url)
        }
        bytes[bytes.count / 2] ^= 0xFF
        #expect(throws: DumpError.self) { try SmallDump.build(bytes, in: folder.url) }
    }
}
