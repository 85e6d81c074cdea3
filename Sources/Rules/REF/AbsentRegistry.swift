import Diagnostics
import Documents
import Model
import XMLTree

/// A kind of registry that a document points into and that the repository does not have at all: what
/// points there is neither right nor wrong. Told once a document and kind.
struct AbsentRegistry {
  private var first: [RegistryKind: NodeIndex] = [:]
  private var count: [RegistryKind: Int] = [:]

  mutating func note(_ kind: RegistryKind, at node: NodeIndex) {
    if first[kind] == nil { first[kind] = node }
    count[kind, default: 0] += 1
  }

  func report(to sink: inout FindingSink) {
    for kind in RegistryKind.allCases {
      guard let node = first[kind] else { continue }
      let count = count[kind] ?? 0
      sink.report(
        Bilingual(
          zh: "本库没有\(kind.name.zh)，本文件中有\(count)处据此的引用无法判定。",
          en:
            "The repository has no \(kind.name.en); \(count) links of this document into it cannot be decided."
        ),
        at: node,
        help: Bilingual(
          zh: "在 registry 目录登记\(kind.name.zh)后再校验。",
          en: "Keep a \(kind.name.en) under registry/, then check again."),
        verdict: .undetermined, discriminator: "absent/" + kind.rawValue)
    }
  }
}
