import Diagnostics
package import Documents
import Model
package import XMLTree

/// LIF104
package struct StateAgainstDates: DocumentRule {
  package static let metadata = RuleMetadata(
    code: "LIF104", slug: "state-against-dates",
    title: Bilingual(zh: "状态与日期不符", en: "state against dates"),
    severity: .error,
    rationale: Bilingual(
      zh: "状态说一样，日期说另一样，就说不清某一天执行的是不是这一版。",
      en: "Where state and dates disagree nobody can say whether this revision holds on a day."),
    remedy: Bilingual(
      zh: "对照批准文件核实：日期未到的，状态写“批准”；已经失效的，状态写“废止”；缺少的日期补上。",
      en:
        "By the act of approval: approved until the date of effect, withdrawn after expiry; supply what is missing."
    ),
    failing: example("effective"), passing: example("approved"))

  private static func example(_ state: String) -> RuleExample {
    .meta(
      ExampleMeta {
        $0.revision =
          #"number="1" state="\#(state)" issued="2026-11-20" effective="2026-11-24" nextReview="2029-11-23""#
        $0.history =
          #"<history><entry revision="1" date="2026-11-20" reason="new">首次发布。</entry></history>"#
      })
  }

  package static let elements: [ElementName] = [.revision]

  package init() {}

  package mutating func visit(
    _ element: Element, in document: DocumentContext, _ sink: inout FindingSink
  ) {
    guard let meta = document.meta, let state = meta.state else { return }
    for fault in Self.faults(meta, state, document.asOf) {
      sink.report(
        fault.message, at: element.index,
        spot: fault.attribute.map { .attribute($0.text) } ?? .node,
        discriminator: fault.name, cap: fault.isError ? nil : .warning)
    }
  }

  private struct Fault {
    var name: String
    var isError: Bool
    var attribute: AttributeName?
    var message: Bilingual
  }

  private static func faults(
    _ meta: DocumentMeta, _ state: LifecycleState, _ day: CivilDate
  ) -> [Fault] {
    switch state {
    case .effective: effective(meta, day)
    case .approved: approved(meta, day)
    case .withdrawn: withdrawn(meta, day)
    case .draft, .comment, .review: drafted(meta, state, day)
    }
  }

  private static func effective(_ meta: DocumentMeta, _ day: CivilDate) -> [Fault] {
    var faults: [Fault] = []
    if let start = meta.effective {
      if start > day {
        faults.append(
          Fault(
            name: "effective-early", isError: true, attribute: .effective,
            message: Bilingual(
              zh: "状态为生效，生效日期却是\(start.chinese)，到\(day.chinese)尚未生效。",
              en: "The state is effective, but the date of effect, \(start), is after \(day).")))
      }
    } else {
      faults.append(
        Fault(
          name: "effective-undated", isError: true, attribute: .state,
          message: Bilingual(
            zh: "状态为生效，没有写明生效日期。", en: "The state is effective, but no date of effect is given.")))
    }
    if let end = meta.expires, end <= day {
      faults.append(
        Fault(
          name: "expired", isError: true, attribute: .expires,
          message: Bilingual(
            zh: "本版自\(end.chinese)起失效，状态仍为生效。",
            en: "The revision ceased to have effect on \(end), but its state is effective.")))
    }
    if meta.issued == nil {
      faults.append(unissued("生效", "effective"))
    }
    return faults
  }

  private static func approved(_ meta: DocumentMeta, _ day: CivilDate) -> [Fault] {
    var faults: [Fault] = []
    if meta.issued == nil { faults.append(unissued("批准", "approved")) }
    if let end = meta.expires, end <= day {
      faults.append(
        Fault(
          name: "expired", isError: true, attribute: .expires,
          message: Bilingual(
            zh: "本版自\(end.chinese)起失效，状态仍为批准。",
            en: "The revision ceased to have effect on \(end), but its state is approved.")))
    } else if let start = meta.effective, start <= day {
      faults.append(
        Fault(
          name: "effective-late", isError: false, attribute: .state,
          message: Bilingual(
            zh: "生效日期\(start.chinese)已到，状态仍为批准。",
            en: "The date of effect, \(start), has come, but the state is still approved.")))
    }
    return faults
  }

  private static func withdrawn(_ meta: DocumentMeta, _ day: CivilDate) -> [Fault] {
    guard let end = meta.expires else {
      return [
        Fault(
          name: "withdrawn-undated", isError: false, attribute: .state,
          message: Bilingual(
            zh: "状态为废止，没有写明失效日期。", en: "The state is withdrawn, but no date of expiry is given."))
      ]
    }
    guard end > day else { return [] }
    return [
      Fault(
        name: "withdrawn-early", isError: true, attribute: .expires,
        message: Bilingual(
          zh: "状态为废止，失效日期却是\(end.chinese)，到\(day.chinese)尚未失效。",
          en: "The state is withdrawn, but the date of expiry, \(end), is after \(day)."))
    ]
  }

  private static func drafted(
    _ meta: DocumentMeta, _ state: LifecycleState, _ day: CivilDate
  ) -> [Fault] {
    guard let issued = meta.issued, issued <= day else { return [] }
    return [
      Fault(
        name: "draft-issued", isError: false, attribute: .issued,
        message: Bilingual(
          zh: "状态为\(state.name.zh)，却写有印发日期\(issued.chinese)，可能是上一版留下的日期。",
          en:
            "The state is \(state.name.en), but the document was issued on \(issued): perhaps a date of the revision before."
        ))
    ]
  }

  private static func unissued(_ zh: String, _ en: String) -> Fault {
    Fault(
      name: "unissued", isError: false, attribute: .state,
      message: Bilingual(
        zh: "状态为\(zh)，没有写明印发日期。", en: "The state is \(en), but no date of issue is given."))
  }
}
