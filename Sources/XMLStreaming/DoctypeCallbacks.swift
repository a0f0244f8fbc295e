internal import CLibXML2

/// The callbacks for `.internalEntities`: entities of the internal subset are declared with
/// libxml2's own functions; anything external is an error at its declaration, so that libxml2
/// never has a reference to follow.
enum DoctypeCallbacks {
    /// Bytes of content up to which expansion is not looked at.
    static let freeBytes = 1 << 20
    /// Bytes of content between two looks.
    private static let stepBytes = 1 << 16

    static func add(to table: inout xmlSAXHandler) {
        unsafe table.startDocument = xmlSAX2StartDocument
        unsafe table.internalSubset = internalSubset
        unsafe table.entityDecl = entityDeclaration
        unsafe table.getEntity = xmlSAX2GetEntity
        unsafe table.getParameterEntity = xmlSAX2GetParameterEntity
    }

    private static let internalSubset: internalSubsetSAXFunc = { data, name, external, system in
        if unsafe external != nil || system != nil {
            unsafe DoctypeCallbacks.fail(data, "an external DTD is not allowed: remove it")
        } else {
            unsafe xmlSAX2InternalSubset(data, name, nil, nil)
        }
    }

    private static let entityDeclaration: entityDeclSAXFunc = {
        data, name, type, publicID, systemID, content in
        if type == Int32(XML_INTERNAL_GENERAL_ENTITY.rawValue) {
            unsafe xmlSAX2EntityDecl(data, name, type, publicID, systemID, content)
        } else {
            let label = unsafe name.map { unsafe String(cString: $0) } ?? ""
            unsafe DoctypeCallbacks.fail(
                data, "entity '\(label)' is external or a parameter entity: not allowed")
        }
    }

    private static func fail(_ data: UnsafeMutableRawPointer?, _ message: String) {
        guard let parser = unsafe SAXCallbacks.parser(data),
            let context = unsafe SAXCallbacks.context(parser)
        else { return }
        unsafe SAXCallbacks.fail(XMLStreamError(.doctype, message), parser, context)
    }

    /// Counts content and stops what expands too far.
    @inline(__always)
    static func account(
        _ count: Int, _ parser: xmlParserCtxtPtr, _ context: SAXCallbacks.Context
    ) {
        unsafe context.pointee.deliveredBytes += count
        if unsafe context.pointee.deliveredBytes > context.pointee.uncheckedBytes {
            unsafe check(parser, context)
        }
    }

    @inline(never)
    private static func check(_ parser: xmlParserCtxtPtr, _ context: SAXCallbacks.Context) {
        let delivered = unsafe context.pointee.deliveredBytes
        let consumed = max(1, unsafe Int(xmlByteConsumed(parser)))
        let factor = unsafe context.pointee.maximumExpansion
        if delivered / factor > consumed {
            unsafe SAXCallbacks.fail(
                XMLStreamError(.limit, "entities expand to more than \(factor) times the text"),
                parser, context)
        }
        // Asking libxml2 how far it is takes time.
        unsafe context.pointee.uncheckedBytes = delivered + stepBytes
    }
}
