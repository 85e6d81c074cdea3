/// An operation of git that has been begun and not ended.
package enum RepositoryState: String, Hashable, Sendable {
  case clean
  case merge
  case revert
  case cherryPick
  case bisect
  case rebase
  case applyMailbox
}
