/// The faces of official Chinese print. Latin letters and figures are set in Times New Roman, but
/// for 黑体, which has its own.
package enum WordFont: String, Sendable, Hashable, CaseIterable {
  case song = "宋体"
  case hei = "黑体"
  case fangSong = "仿宋"
  case kai = "楷体"

  var latin: String { self == .hei ? rawValue : "Times New Roman" }
}
