/// A number that model files hold arrays of, little-endian.
package protocol ModelElement: BitwiseCopyable, Sendable {
    /// The type's number in the section table.
    static var modelTypeCode: UInt32 { get }
}

extension UInt8: ModelElement {
    /// 1
    package static var modelTypeCode: UInt32 { 1 }
}
extension Int8: ModelElement {
    /// 2
    package static var modelTypeCode: UInt32 { 2 }
}
extension UInt16: ModelElement {
    /// 3
    package static var modelTypeCode: UInt32 { 3 }
}
extension Int16: ModelElement {
    /// 4
    package static var modelTypeCode: UInt32 { 4 }
}
extension UInt32: ModelElement {
    /// 5
    package static var modelTypeCode: UInt32 { 5 }
}
extension Int32: ModelElement {
    /// 6
    package static var modelTypeCode: UInt32 { 6 }
}
extension UInt64: ModelElement {
    /// 7
    package static var modelTypeCode: UInt32 { 7 }
}
extension Float: ModelElement {
    /// 8
    package static var modelTypeCode: UInt32 { 8 }
}
