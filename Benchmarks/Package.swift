// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that nobody who builds ClaimGraph builds the C code it is measured
// against.
let package = Package(
    name: "claimgraph-benchmarks",
    platforms: [.macOS(.v26)],
    dependencies: [.package(name: "claimgraph", path: "..")],
    targets: [
        .systemLibrary(
            name: "CLibXML2Reference", pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"])]),
        .target(
            name: "CReference", dependencies: ["CLibXML2Reference"],
            cSettings: [.unsafeFlags(["-O2"])]),
        .executableTarget(
            name: "claimgraph-bench",
            dependencies: [
                "CReference",
                .product(name: "ClaimGraphKit", package: "claimgraph"),
                .product(name: "GraphFormats", package: "claimgraph"),
                .product(name: "GraphML", package: "claimgraph"),
                .product(name: "RDFXML", package: "claimgraph"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.name == "claimgraph-bench" {
    target.swiftSettings = [
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]
}
