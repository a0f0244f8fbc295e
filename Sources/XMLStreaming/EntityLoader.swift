internal import CLibXML2

/// libxml2 has one loader of external entities for the whole process. Ours serves a schema's
/// imports from memory while one is being compiled, refuses everything else then, and at all
/// other times leaves the call to the loader that was there before.
enum EntityLoader {
    /// The imports of the schema that this thread is compiling, by the location they are
    /// asked for.
    @TaskLocal static var resources: [String: [UInt8]]?

    nonisolated(unsafe) private static var previous: xmlExternalEntityLoader?

    /// Called once, by `LibXML2.prepare`.
    static func install() {
        unsafe previous = xmlGetExternalEntityLoader()
        unsafe xmlSetExternalEntityLoader(load)
    }

    /// A resource by the whole location, or by its last part.
    private static func find(
        _ location: String, in resources: [String: [UInt8]]
    ) -> [UInt8]? {
        if let bytes = resources[location] { return bytes }
        return location.split(separator: "/").last.flatMap { resources[String($0)] }
    }

    private static let load: xmlExternalEntityLoader = { location, identifier, parser in
        guard let resources = EntityLoader.resources else {
            return unsafe EntityLoader.previous?(location, identifier, parser)
        }
        guard let location = unsafe location,
            let bytes = unsafe EntityLoader.find(String(cString: location), in: resources)
        else { return nil }
        let buffer = unsafe bytes.withUnsafeBytes { raw in
            unsafe xmlParserInputBufferCreateMem(
                raw.bindMemory(to: CChar.self).baseAddress, Int32(raw.count),
                XML_CHAR_ENCODING_NONE)
        }
        guard let buffer = unsafe buffer else { return nil }
        return unsafe xmlNewIOInputStream(parser, buffer, XML_CHAR_ENCODING_NONE)
    }
}
