import Foundation

/// Reads whole files, with errors that name them.
enum FileBytes {
    /// The largest text that is read as one document, in bytes; news articles have a thousandth.
    static let maximumByteCount = 16 << 20

    /// The bytes of the file at `path`.
    static func read(_ path: String) throws(ClaimGraphError) -> [UInt8] {
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw ClaimGraphError(path: path, "no such file")
        }
        guard !isFolder.boolValue else { throw ClaimGraphError(path: path, "is a folder") }
        let data: Data
        do {
            data = try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)
        } catch {
            throw ClaimGraphError(path: path, "cannot be read: \(reason(error))")
        }
        guard data.count <= maximumByteCount else {
            throw ClaimGraphError(
                path: path, "is larger than \(maximumByteCount >> 20) MB; split it into documents")
        }
        return [UInt8](data)
    }

    /// Why the system refused, in its own words.
    static func reason(_ error: any Error) -> String {
        let error = error as NSError
        let cause = (error.userInfo[NSUnderlyingErrorKey] as? NSError) ?? error
        return cause.domain == NSPOSIXErrorDomain
            ? unsafe String(cString: strerror(Int32(cause.code))).lowercased()
            : error.localizedDescription
    }
}
