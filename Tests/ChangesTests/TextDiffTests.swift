import Testing

@testable import Changes

@Suite struct TextDiffTests {
  /// `[-old-]{+new+}` around changes, `<old|new>` around changed code points.
  private func marked(_ old: String, _ new: String) -> String {
    TextDiff(old, new).segments.map { segment in
      switch segment.kind {
      case .equal: segment.old
      case .words:
        (segment.old.isEmpty ? "" : "[-\(segment.old)-]")
          + (segment.new.isEmpty ? "" : "{+\(segment.new)+}")
      case .characters(let change): "<\(change.rawValue):\(segment.old)|\(segment.new)>"
      }
    }.joined()
  }

  @Test func wordsAreMarked() {
    #expect(marked("保存期限不少于五年。", "保存期限不少于十年。") == "保存期限不少于[-五年-]{+十年+}。")
    #expect(marked("第十二条执行", "第十三条执行") == "[-第十二条-]{+第十三条+}执行")
    #expect(marked("在15分钟内报告", "在30分钟内报告") == "在[-15分钟-]{+30分钟+}内报告")
    #expect(marked("应当报告", "应当立即报告") == "应当{+立即+}报告")
    #expect(marked("", "新增") == "{+新增+}")
    #expect(marked("相同", "相同") == "相同")
  }

  @Test func islandsGoIntoTheChange() {
    #expect(
      marked("检查放射性废物库", "检查放热性能") == "检查放[-射性废物库-]{+热性能+}")
  }

  @Test func insertionsBeginAtAClause() {
    #expect(
      marked("甲应当报告，乙应当记录。", "甲应当报告，丙应当核实，乙应当记录。")
        == "甲应当报告，{+丙应当核实，+}乙应当记录。")
  }

  @Test func codePointsAreAClassOfTheirOwn() {
    #expect(marked("报告,记录", "报告，记录") == "报告<width:,|，>记录")
    #expect(marked("\u{F900}", "\u{8C48}") == "<compatibility:\u{F900}|豈>")
    #expect(marked("面积5㎡", "面积5m²").contains("compatibility"))
    #expect(marked("葛\u{E0100}城", "葛城") == "<variant:葛\u{E0100}|葛>城")
    #expect(marked("帳戶", "帳户") == "帳<variant:戶|户>")
    #expect(TextDiff("10²", "102").hasSameWords == false)
    #expect(TextDiff("①", "1").hasSameWords == false)
  }

  @Test func mirrored() {
    let pairs = [
      ("甲乙丙丁", "丁丙乙甲"), ("每月至少一次，记录", "每年记录，至少两次"), ("aab", "ab"), ("", "x"),
      ("报告,记录", "报告，存档"), ("𬬻甲", "甲𬬻"),
    ]
    for (old, new) in pairs {
      let forward = TextDiff(old, new).hunks
      let backward = TextDiff(new, old).hunks
      #expect(forward == backward.map(\.mirrored))
    }
  }

  @Test func segmentsGiveBothTexts() {
    let alphabet = Array("甲乙，。第一条二1a ".unicodeScalars)
    var random = SeededRandom(7)
    for _ in 0..<400 {
      let texts = (0..<2).map { _ in
        var view = String.UnicodeScalarView()
        for _ in 0..<random.below(40) { view.append(alphabet[random.below(alphabet.count)]) }
        return String(view)
      }
      let segments = TextDiff(texts[0], texts[1]).segments
      #expect(segments.map(\.old).joined() == texts[0])
      #expect(segments.map(\.new).joined() == texts[1])
    }
  }

  @Test func aShortestScriptIsFound() {
    #expect(SequenceDiff.hunks([1, 2, 3], [1, 3]) == [SequenceHunk(old: 1..<2, new: 1..<1)])
    #expect(SequenceDiff.hunks([], []).isEmpty)
    // Against the dynamic programme, on small random sequences.
    var random = SeededRandom(11)
    for _ in 0..<500 {
      let old = (0..<random.below(12)).map { _ in Int32(random.below(4)) }
      let new = (0..<random.below(12)).map { _ in Int32(random.below(4)) }
      let hunks = SequenceDiff.hunks(old, new)
      let cost = hunks.reduce(0) { $0 + $1.old.count + $1.new.count }
      #expect(cost == old.count + new.count - 2 * commonLength(old, new))
    }
  }

  @Test func boundedWorkOnLongSequences() {
    let old = (0..<6_000).map { Int32($0) }
    let new = (0..<6_000).map { Int32($0 + 10_000) }
    let hunks = SequenceDiff.hunks(old, new, bound: 64)
    #expect(hunks == [SequenceHunk(old: 0..<6_000, new: 0..<6_000)])
  }

  private func commonLength(_ old: [Int32], _ new: [Int32]) -> Int {
    var row = [Int](repeating: 0, count: new.count + 1)
    for item in old {
      var diagonal = 0
      for place in new.indices {
        let above = row[place + 1]
        row[place + 1] = new[place] == item ? diagonal + 1 : max(above, row[place])
        diagonal = above
      }
    }
    return row[new.count]
  }
}
