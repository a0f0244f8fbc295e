// swift-tools-version: 6.2

import PackageDescription

// Each target may import only what it names here; `make lint` builds with
// `--explicit-target-dependency-import-check error`. The order is that of the data.

let argumentParser = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
// SQLite as GRDB links it, for what is bound and read a million times.
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")

let package = Package(
    name: "claimgraph",
    platforms: [.macOS(.v26)],
    products: [
        .library(name: "ClaimGraphKit", targets: ["ClaimGraphKit"]),
        // The formats alone, without language: what `Benchmarks` measures.
        .library(name: "GraphML", targets: ["GraphML", "XMLStreaming"]),
        .library(name: "RDFXML", targets: ["RDFXML", "XMLStreaming"]),
        .library(
            name: "GraphFormats",
            targets: ["Annotations", "Claims", "GraphFormats", "XMLStreaming"]),
        .executable(name: "claimgraph", targets: ["claimgraph"]),
        .executable(name: "claimgraph-train", targets: ["claimgraph-train"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // The values that cross stages.
        .target(name: "Annotations"),

        // Compressed dumps.
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CBZip2", providers: [.apt(["libbz2-dev"])]),

        // XML, and the two formats that are written in it.
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "XMLStreaming", dependencies: ["CLibXML2"]),
        .target(name: "GraphML", dependencies: ["XMLStreaming"]),
        .target(name: "RDFXML", dependencies: ["XMLStreaming"]),

        // From text to attributions.
        .target(name: "CMatrixKernel"),
        .target(name: "Learning", dependencies: ["CMatrixKernel"]),
        .target(name: "Syntax", dependencies: ["Annotations", "Learning"]),
        .target(
            name: "EntityLinking", dependencies: ["Annotations", "Learning"],
            exclude: ["KnowledgeSources"]),
        .target(
            name: "KnowledgeDump",
            dependencies: ["Annotations", "CBZip2", "CZlib", "EntityLinking", "Learning"]),
        .target(name: "Attribution", dependencies: ["Annotations", "Learning"]),

        // From attributions to the graph and its formats.
        .target(name: "Claims", dependencies: ["Annotations", crypto]),
        .target(
            name: "GraphFormats",
            dependencies: ["Annotations", "Claims", "GraphML", "RDFXML", "XMLStreaming"]),
        .target(name: "GraphSQLite", dependencies: ["Annotations", "Claims", grdb, sqlite]),

        // The library's face, and the programs.
        .target(
            name: "ClaimGraphKit",
            dependencies: [
                "Annotations", "Attribution", "Claims", "EntityLinking", "GraphFormats",
                "GraphML", "GraphSQLite", "Learning", "RDFXML", "Syntax", "XMLStreaming", crypto,
            ],
            resources: [.copy("Resources")]
        ),
        .executableTarget(
            name: "claimgraph",
            dependencies: [
                "Annotations", "ClaimGraphKit", "Claims", "EntityLinking", "GraphFormats",
                "KnowledgeDump", argumentParser,
            ]),
        .executableTarget(
            name: "claimgraph-train",
            dependencies: [
                "Annotations", "Attribution", "EntityLinking", "KnowledgeDump", "Learning",
                "Syntax",
                argumentParser,
            ]
        ),

        // Tests mirror the sources.
        .target(name: "TestSupport", dependencies: ["Annotations"], path: "Tests/TestSupport"),
        .testTarget(name: "AnnotationsTests", dependencies: ["Annotations", "TestSupport"]),
        .testTarget(name: "XMLStreamingTests", dependencies: ["XMLStreaming", "TestSupport"]),
        .testTarget(
            name: "GraphMLTests", dependencies: ["GraphML", "XMLStreaming", "TestSupport"],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "RDFXMLTests", dependencies: ["RDFXML", "XMLStreaming", "TestSupport"],
            exclude: ["Fixtures"]),
        .testTarget(name: "LearningTests", dependencies: ["Learning", "TestSupport"]),
        .testTarget(
            name: "SyntaxTests",
            dependencies: ["Annotations", "Learning", "Syntax", "TestSupport"],
            exclude: ["Pages"]),
        .testTarget(
            name: "EntityLinkingTests",
            dependencies: ["Annotations", "EntityLinking", "Learning", "TestSupport"]),
        .testTarget(
            name: "KnowledgeDumpTests",
            dependencies: [
                "Annotations", "EntityLinking", "KnowledgeDump", "Learning", "TestSupport",
            ]),
        .testTarget(
            name: "AttributionTests",
            dependencies: ["Annotations", "Attribution", "Learning", "TestSupport"]),
        .testTarget(
            name: "ClaimsTests", dependencies: ["Annotations", "Claims", "TestSupport"],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "GraphFormatsTests",
            dependencies: [
                "Annotations", "Claims", "GraphFormats", "GraphML", "GraphSQLite", "RDFXML",
                "TestSupport", "XMLStreaming",
            ]),
        .testTarget(
            name: "ClaimGraphKitTests",
            dependencies: [
                "Annotations", "Attribution", "Claims", "ClaimGraphKit", "EntityLinking",
                "GraphFormats", "Syntax", "TestSupport",
            ]),
        .testTarget(
            name: "CommandLineTests",
            dependencies: ["Annotations", "ClaimGraphKit", "TestSupport", "claimgraph"]),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        // Libraries whose C structures outlive a call are used in XMLStreaming alone; everything
        // else that is unsafe has to say so where it happens.
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
        // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
        .enableUpcomingFeature("ExistentialAny"),
        // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
        .enableUpcomingFeature("InternalImportsByDefault"),
        // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableExperimentalFeature("Lifetimes"),
    ]
}
