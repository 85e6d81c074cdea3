import Documents
import Model
import XMLTree

/// Merges two versions of a document with the one that both come from, keyed on permanent ids.
///
/// Edits follow a section that the other side moved; different words of one paragraph merge. A result
/// without conflicts is judged again before it is called clean: it has no fault that neither side had.
/// Where that fails, or nothing can be merged at all, the result says so and is never one side as it was.
package enum ThreeWayMerge {
  package static func merge(
    base: [UInt8], ours: [UInt8], theirs: [UInt8], _ options: MergeOptions = MergeOptions()
  ) -> MergeOutcome {
    if ours == theirs || theirs == base {
      return MergeOutcome(bytes: ours, conflicts: [], wholeFile: nil)
    }
    if ours == base { return MergeOutcome(bytes: theirs, conflicts: [], wholeFile: nil) }
    do throws(Failure) {
      return try structural([base, ours, theirs], options)
    } catch {
      return MergeOutcome(
        bytes: whole([base, ours, theirs], options), conflicts: [], wholeFile: error.words)
    }
  }

  private struct Failure: Error {
    var words: Bilingual
  }

  private static func structural(
    _ versions: [[UInt8]], _ options: MergeOptions
  ) throws(Failure) -> MergeOutcome {
    var trees: [MergeTree] = []
    for side in MergeSide.allCases {
      trees.append(MergeTree(try parse(versions[side.rawValue], side, options)))
    }
    let plan: MergePlan
    do {
      plan = try MergePlan(try MergeMatching(trees))
    } catch let failure as MergeMatching.Failure {
      throw Failure(words: words(failure))
    } catch {
      throw Failure(
        words: Bilingual(
          zh: "两边的移动互相矛盾，排不成一份文件", en: "the moves of the two sides contradict each other"))
    }
    let check = MergeCheck(base: trees[0], options)
    let sides = MergeSide.changing.map { side in
      check.faults(of: versions[side.rawValue], trees[side.rawValue].document)
    }
    var forced: [Int: Bilingual] = [:]
    // Each round puts more between markers; one is enough for nearly all.
    for _ in 0..<4 {
      var writer = MergeWriter(trees, plan, options, forced: forced)
      do { try writer.run() } catch {
        throw Failure(
          words: Bilingual(
            zh: "一处冲突落在另一处冲突之内", en: "one conflict lies within another"))
      }
      if !writer.conflicts.isEmpty {
        try prove(trees, plan, options, forced)
        return MergeOutcome(
          bytes: writer.output, conflicts: writer.conflicts, wholeFile: nil)
      }
      try prove(writer.output, trees, plan, options, [.ours, .theirs])
      let document = tree(writer.output, options)
      let news = check.news(check.faults(of: writer.output, document), sides: sides)
      guard !news.isEmpty else {
        return MergeOutcome(bytes: writer.output, conflicts: [], wholeFile: nil)
      }
      for fault in news {
        guard let place = place(of: fault, writer, plan, trees), place != 0 else {
          throw Failure(words: fault.message)
        }
        if forced[place] == nil { forced[place] = fault.message }
      }
    }
    throw Failure(words: MergeConflict.message(.fault))
  }

  /// The innermost element around a fault in which the two sides differ and that has its own line.
  private static func place(
    of fault: MergeFault, _ writer: MergeWriter, _ plan: MergePlan, _ trees: [MergeTree]
  ) -> Int? {
    let around = writer.places.filter { $0.range.contains(fault.offset) }
    let place = around.last { identity, _ in
      let nodes = MergeSide.changing.map { plan.matching.node(identity, $0) }
      guard let left = nodes[0], let right = nodes[1] else { return !isWord(identity, plan) }
      return left.content != right.content && !left.isRun
    }
    guard let place else { return nil }
    // What is put in whole is taken out whole.
    var identity = place.identity
    while plan.parents[identity] > 0, isNew(identity, plan), isNew(plan.parents[identity], plan) {
      identity = plan.parents[identity]
    }
    return identity
  }

  private static func isNew(_ identity: Int, _ plan: MergePlan) -> Bool {
    plan.matching.nodes[identity][0] == nil
  }

  private static func isWord(_ identity: Int, _ plan: MergePlan) -> Bool {
    MergeSide.changing.contains { plan.matching.node(identity, $0)?.isRun ?? false }
  }

  // MARK: Proof

  /// Whoever takes one side of every conflict gets XML in which no clause is lost.
  private static func prove(
    _ trees: [MergeTree], _ plan: MergePlan, _ options: MergeOptions, _ forced: [Int: Bilingual]
  ) throws(Failure) {
    for side in MergeSide.changing {
      var writer = MergeWriter(trees, plan, options, mode: .only(side), forced: forced)
      do { try writer.run() } catch { throw Failure(words: MergeConflict.message(.fault)) }
      try prove(writer.output, trees, plan, options, [side])
    }
  }

  private static func prove(
    _ bytes: [UInt8], _ trees: [MergeTree], _ plan: MergePlan, _ options: MergeOptions,
    _ sides: [MergeSide]
  ) throws(Failure) {
    let lost = Failure(
      words: Bilingual(
        zh: "逐条合并会丢失或者重复条款", en: "merging clause by clause would lose or repeat a clause"))
    guard let document = tree(bytes, options) else { throw lost }
    let result = MergeTree(document)
    guard result.repeatedKey == nil else { throw lost }
    let keys = Set(result.nodes.compactMap(\.key))
    for side in sides {
      for (place, node) in trees[side.rawValue].nodes.enumerated() {
        let identity = plan.matching.identities[side.rawValue][place]
        if let key = node.key, !plan.dropped.contains(identity), !keys.contains(key) { throw lost }
      }
    }
  }

  // MARK: Reading

  private static func tree(_ bytes: [UInt8], _ options: MergeOptions) -> XMLDocument? {
    XMLParser.parse(bytes, names: Vocabulary.names, limits: options.limits).document
  }

  private static func parse(
    _ bytes: [UInt8], _ side: MergeSide, _ options: MergeOptions
  ) throws(Failure) -> XMLDocument {
    let outcome = XMLParser.parse(bytes, names: Vocabulary.names, limits: options.limits)
    if let document = outcome.document { return document }
    let name = name(side)
    if bytes.isEmpty {
      throw Failure(
        words: Bilingual(zh: "\(name.zh)是空文件", en: "\(name.en) is empty"))
    }
    let (line, column) = outcome.faults.first.map { ($0.line, $0.column) } ?? (1, 1)
    throw Failure(
      words: Bilingual(
        zh: "\(name.zh)不合 XML 语法（第 \(line) 行第 \(column) 列）",
        en: "\(name.en) is not well-formed XML (line \(line), column \(column))"))
  }

  private static func name(_ side: MergeSide) -> Bilingual {
    switch side {
    case .base: Bilingual(zh: "共同的旧版", en: "the common base")
    case .ours: Bilingual(zh: "我方", en: "our side")
    case .theirs: Bilingual(zh: "对方", en: "their side")
    }
  }

  private static func words(_ failure: MergeMatching.Failure) -> Bilingual {
    switch failure {
    case .differentRoots:
      Bilingual(
        zh: "三个文件不是同一份文件：根元素或者文件标识不同",
        en: "the files are not versions of one document: root element or document id differ")
    case .repeatedKey(let key, let side):
      Bilingual(
        zh: "\(name(side).zh)有重复的标识 \(key)，先用 guiju fmt 改正",
        en: "\(name(side).en) has the id \(key) twice; correct it with `guiju fmt`")
    }
  }

  /// The whole of each version between markers.
  private static func whole(_ versions: [[UInt8]], _ options: MergeOptions) -> [UInt8] {
    var output: [UInt8] = []
    func line(_ sign: Character, _ label: String) {
      if let last = output.last, last != UInt8(ascii: "\n") { output.append(UInt8(ascii: "\n")) }
      let mark = String(repeating: sign, count: max(1, options.markerSize))
      let name = label.split(whereSeparator: \.isNewline).joined(separator: " ")
      output += (name.isEmpty ? mark : mark + " " + name).utf8
      output.append(UInt8(ascii: "\n"))
    }
    line("<", options.oursLabel)
    output += versions[1]
    line("|", options.baseLabel)
    output += versions[0]
    line("=", "")
    output += versions[2]
    line(">", options.theirsLabel)
    return output
  }
}
