/// The parts of a repository, named by what lies in them.
package enum FolderRole: String, Sendable, Hashable, CaseIterable {
  case regulations
  case registry
  case inspection
  case emergency
  case enforcement
  case skeletons
  case approvals

  package var standard: String {
    switch self {
    case .regulations: "regulations"
    case .registry: "registry"
    case .inspection: "procedures/inspection"
    case .emergency: "procedures/emergency"
    case .enforcement: "templates/enforcement"
    case .skeletons: "templates/document"
    case .approvals: "approvals"
    }
  }
}
