import Diagnostics
import Model
import XMLTree

/// XML301
enum ConflictMarkers: FaultRule {
  static let metadata = RuleMetadata(
    code: "XML301", slug: "conflict-markers",
    title: Bilingual(zh: "合并冲突没有处理完", en: "unresolved merge conflict"),
    severity: .blocking,
    rationale: Bilingual(
      zh: "合并时两边说法不一的地方还夹在冲突标记之间，文件既不是这一版，也不是那一版，不能提交，更不能发布。",
      en:
        "Where two versions disagreed, both still stand between markers. The file is neither of them and must not be committed, let alone issued."
    ),
    remedy: Bilingual(
      zh: "在“<<<<<<<”与“>>>>>>>”之间选定一种写法（“|||||||”以下是共同的旧版），删去各行标记，再校验、提交。",
      en:
        "Between `<<<<<<<` and `>>>>>>>` keep one wording (below `|||||||` stands the common old one), delete the marker lines, check again and commit."
    ),
    isWaivable: false,
    failing: .file(
      "procedures/inspection/baseline/IP-900.xml",
      ExampleMeta().document(
        """
        <p id="aexamp22">本程序规定核安全监督检查的要求。</p>
        <<<<<<< HEAD
            <p id="aexamp44">每季度检查一次。</p>
        =======
            <p id="aexamp44">每月检查一次。</p>
        >>>>>>> work
        """)),
    passing: .procedure(
      #"<p id="aexamp22">本程序规定核安全监督检查的要求。</p><p id="aexamp44">每月检查一次。</p>"#))

  static let codes: Set<XMLFault.Code> = [.conflictMarker]

  static func describe(_ fault: XMLFault) -> FaultDescription {
    let label = fault.value ?? ""
    return FaultDescription(
      Bilingual(
        zh: label.isEmpty ? "从这里开始的冲突标记没有处理。" : "从这里开始的冲突标记（\(label)）没有处理。",
        en: label.isEmpty
          ? "The conflict that begins here was not resolved."
          : "The conflict that begins here (\(label)) was not resolved."))
  }
}
