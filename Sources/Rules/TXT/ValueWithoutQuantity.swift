import Diagnostics
import Documents
import Model
import XMLTree

/// TXT104
struct ValueWithoutQuantity: DocumentRule {
  static let metadata = RuleMetadata(
    code: "TXT104", slug: "value-without-quantity",
    title: Bilingual(zh: "数值没有文字或者没有数据", en: "value without words or without data"),
    severity: .warning,
    rationale: Bilingual(
      zh: "数值写在它出现的地方：文字说出的数量就是数据。只有数据没有文字，读者看不到；只有文字没有数据，校验看不到。",
      en:
        "A value stands where its words stand. Data without words is hidden from readers, words without data from every check."
    ),
    remedy: Bilingual(
      zh: "在文字中写明数量，或者补上 duration（时限）、number 和 unit（数量）；不是数量的，去掉 <value>。",
      en:
        "State the quantity in words, or add `duration` or `number` and `unit`; remove <value> where there is no quantity."
    ),
    failing: .procedure(
      #"<p id="aexamp22">应当在<value role="within" duration="PT15M">规定时间</value>内报告。</p>"#),
    passing: .procedure(
      #"<p id="aexamp22">应当<value role="within" duration="immediate">第一时间</value>报告，<value role="every" duration="P1D">每天</value>汇总，抽取<value role="ratio" number="50" unit="%">一半</value>复核。</p>"#
    ))

  static let elements: [ElementName] = [.value]

  mutating func visit(
    _ element: Element, in document: DocumentContext, _ sink: inout FindingSink
  ) {
    let words = document.words(of: element)
    guard let problem = problem(element, words) else { return }
    sink.report(problem, at: element.index)
  }

  private func problem(_ element: Element, _ words: ValueWords) -> Bilingual? {
    if words.isBlank { return Bilingual(zh: "这里的数值没有文字。", en: "This value has no words.") }
    if element.has(.duration) {
      if !words.times.isEmpty || LimitWords.limit(in: words.words) != nil { return nil }
      return Bilingual(
        zh: "数据给出了时限，文字中读不出时限。", en: "The data gives a time limit, the words do not.")
    }
    if element.has(.number) {
      if !words.mentions.isEmpty { return nil }
      return Bilingual(zh: "数据给出了数量，文字中读不出数量。", en: "The data gives a number, the words do not.")
    }
    return words.mentions.isEmpty && LimitWords.limit(in: words.words) == nil
      ? Bilingual(
        zh: "标为数值，却既没有数据，文字中也读不出数量。", en: "Marked as a value, with neither data nor a quantity.")
      : Bilingual(
        zh: "文字写明了数量，数据没有给出。", en: "The words state a quantity that the data does not give.")
  }
}
