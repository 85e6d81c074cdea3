import Alignment
import Documents
import Model

extension CrosswalkInterfaces {
  /// What is asked, with what is promised; then promises that nobody asks for.
  var support: [Placed] {
    let book = SupportBook.of(report.corpus)
    var rows = book.answers.compactMap { answer -> Placed? in
      let request = answer.request
      let asked = Set(
        answer.asked.compactMap(\.party).flatMap { set.plans(speakingFor: $0) }
      ).subtracting([request.place.plan])
      guard report.applies(request) else { return nil }
      let promised = Set(answer.commitments.map(\.place.plan))
      let what = set.codes.name(of: request[.type] ?? "", in: "resource-type")
      let (to, from) = (
        words.party(answer.requester),
        Bilingual.joined(answer.asked.map { words.actor($0) }, zh: "、", en: ", ")
      )
      let row = CrosswalkRow(
        topic: Bilingual(
          zh: "\(what.zh)：\(to.zh)←\(from.zh)", en: "\(what.en): \(to.en) ← \(from.en)"),
        cells: [requested(request)] + answer.commitments.map { self.promised($0) },
        absent: promised.isEmpty ? asked : [])
      return Placed(plan: request.place.plan, others: asked, row: row)
    }
    for commitment in book.unasked where report.applies(commitment) {
      let what = set.codes.name(of: commitment[.type] ?? "", in: "resource-type")
      let by = set.plans[commitment.place.plan].issuer?.party.map { words.party($0) } ?? .empty
      let to = Bilingual.joined(
        set.actors(commitment, .to).map { words.actor($0) }, zh: "、", en: ", ")
      let row = CrosswalkRow(
        topic: Bilingual(
          zh: "\(what.zh)：\(to.zh)←\(by.zh)", en: "\(what.en): \(to.en) ← \(by.en)"),
        cells: [promised(commitment)])
      rows.append(Placed(plan: commitment.place.plan, others: [], row: row))
    }
    return rows
  }

  private func requested(_ request: PlanElement) -> CrosswalkCell {
    let support = SupportWords(index: index)
    return cell(
      request,
      [
        (cells.quantity(request) ?? Bilingual(zh: "未写数量", en: "no amount")).labelled(
          "请求", "asks"),
        request.value("within").map {
          let within = TimeText.within($0.limit)
          return Bilingual(zh: "\(within.zh)到位", en: "there \(within.en)")
        }, cells.levels(request), support.agreement(request),
      ])
  }

  private func promised(_ commitment: PlanElement) -> CrosswalkCell {
    let support = SupportWords(index: index)
    return cell(
      commitment,
      [
        (cells.quantity(commitment) ?? Bilingual(zh: "未写数量", en: "no amount")).labelled(
          "承诺", "promises"), support.arrival(commitment), cells.levels(commitment),
        commitment[.exclusive] == "yes"
          ? Bilingual(zh: "专用", en: "for nobody else") : nil,
        support.agreement(commitment),
      ])
  }
}
