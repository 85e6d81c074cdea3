// swift-tools-version: 6.2
//
// One section a layer, bottom up. A target may import only targets above it in this list;
// ArchitectureTests holds the `import` lines against docs/architecture.md.

import PackageDescription

let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], swiftSettings: strict)
}

let package = Package(
  name: "guiju",
  products: [.executable(name: "guiju", targets: ["guiju"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // C libraries and embedded files.
    .systemLibrary(
      name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CLibGit2", pkgConfig: "libgit2", providers: [.apt(["libgit2-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CResources", cSettings: [.unsafeFlags(["-std=c23"])]),

    // Values.
    module("Model"),
    module("Diagnostics", ["Model"]),

    // Wrappers: the only targets where `unsafe` may stand.
    module("Archive", ["CLibZip"]),
    module("Digests", ["CLibCrypto"]),
    module("Files"),
    module("GitStore", ["CLibGit2", "Model"]),
    module("XMLTree", ["CLibXML2", "Model"]),

    // The product.
    module("Citations", ["Model"]),
    module("Documents", ["CResources", "Digests", "Model", "XMLTree"]),
    module(
      "Import",
      ["Archive", "Citations", "Digests", "Documents", "Model", "XMLTree"]),
    module(
      "Corpus",
      [
        "Citations", "Diagnostics", "Digests", "Documents", "Files", "GitStore", "Import", "Model",
        "XMLTree",
      ]),
    module(
      "Cache",
      [
        "Citations", "Corpus", "Diagnostics", "Digests", "Documents", "Files", "Model", "XMLTree",
      ]),
    module("Changes", ["Digests", "Documents", "Model", "XMLTree"]),
    module("History", ["Changes", "Corpus", "Documents", "GitStore", "Model", "XMLTree"]),
    module("Alignment", ["Corpus", "Documents", "Model", "XMLTree"]),
    module("Impact", ["Citations", "Corpus", "Documents", "Import", "Model", "XMLTree"]),
    module(
      "Rules",
      [
        "Alignment", "Cache", "Corpus", "Diagnostics", "Digests", "Documents", "Files", "GitStore",
        "History", "Impact", "Import", "Model", "XMLTree",
      ]),
    module(
      "Reports",
      [
        "Alignment", "Archive", "Changes", "Corpus", "Diagnostics", "Documents", "Model", "Rules",
        "XMLTree",
      ]),
    module(
      "Commands",
      [
        "Alignment", "Archive", "Cache", "Changes", "Citations", "Corpus", "Diagnostics",
        "Documents", "Files",
        "GitStore", "History", "Impact", "Import", "Model", "Reports", "Rules", "XMLTree",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "guiju", dependencies: ["Commands"], swiftSettings: strict),

    // Tests, one target a module.
    .target(
      name: "TestSupport", dependencies: ["Corpus", "Documents", "Files", "Model"],
      path: "Tests/TestSupport",
      swiftSettings: strict),
    tests("AlignmentTests", ["Alignment", "Corpus", "Documents", "Model", "XMLTree"]),
    tests("ArchiveTests", ["Archive"]),
    tests("ArchitectureTests", []),
    tests(
      "CacheTests", ["Cache", "Corpus", "Diagnostics", "Digests", "Documents", "Files", "Model"]),
    tests("ChangesTests", ["Changes", "Documents", "Files", "Model", "XMLTree"]),
    tests("CitationsTests", ["Citations", "Model"]),
    tests("CommandsTests", ["Archive", "Commands", "Files", "Import", "Rules"]),
    tests("CorpusTests", ["Corpus", "Diagnostics", "Documents", "GitStore", "Model"]),
    tests("DiagnosticsTests", ["Diagnostics", "Model"]),
    tests("DocumentsTests", ["Documents", "Model", "XMLTree"]),
    tests("FilesTests", ["Digests", "Files"]),
    tests("GitStoreTests", ["GitStore", "Model"]),
    tests("HistoryTests", ["Corpus", "Documents", "GitStore", "History", "Model", "XMLTree"]),
    tests(
      "ImpactTests", ["Corpus", "Documents", "Files", "Impact", "Import", "Model"]),
    tests(
      "ImportTests",
      ["Archive", "Digests", "Documents", "Files", "Import", "Model", "XMLTree"]),
    tests("ModelTests", ["Model"]),
    tests(
      "ReportsTests",
      [
        "Archive", "Changes", "Corpus", "Diagnostics", "Documents", "Model", "Reports", "XMLTree",
      ]),
    tests(
      "RulesTests",
      ["Cache", "Corpus", "Diagnostics", "Documents", "Files", "Model", "Rules", "XMLTree"]),
    tests("XMLTreeTests", ["Model", "XMLTree"]),
  ],
  swiftLanguageModes: [.v6]
)
