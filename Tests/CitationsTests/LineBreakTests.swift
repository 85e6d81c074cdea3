import Citations
import Testing

/// A printed page ends its lines anywhere in a mention.
@Suite struct LineBreakTests {
  private static let mentionsWithParts = [
    (["《矿山安全法》", "第四十条", "第二款", "第（一）项"], "矿山安全法 article=40 paragraph=2 item=1"),
    (
      ["《矿山安全法》", "第四十条第一款、", "第四十一条和", "第四十二条"],
      "矿山安全法 article=40 paragraph=1 / 矿山安全法 article=41 / 矿山安全法 article=42"
    ),
    (["《矿山安全法》第四条", "和第九条", "以及", "第十条"], "矿山安全法 article=4 / 矿山安全法 article=9 / 矿山安全法 article=10"),
    (["《矿山安全法》第四条至", "第九条"], "矿山安全法 article=4 to_article=9"),
    (["矿山", "安全法", "第四条"], "矿山安全法 article=4"), (["矿", "山安全法第四条"], "矿山安全法 article=4"),
    (["本", "细则", "第四条"], "self article=4"),
  ]

  @Test(arguments: ["\n", "\r\n", "\n　　", "\n    "])
  func everyPartMayEndALine(lineBreak: String) {
    for (parts, targets) in Self.mentionsWithParts {
      let words = parts.joined(separator: lineBreak)
      #expect(mentions("查明违反\(words)的规定") == ["\(words) | provision | \(targets)"])
    }
  }

  @Test(arguments: [
    ("辽环函〔2022〕\n31号", "docnumber", "辽环函〔2022〕31号"),
    ("辽环函\n〔2022〕31号", "docnumber", "辽环函〔2022〕31号"),
    ("GB 6249-\n2011", "standard", "GB 6249-2011"), ("GB\n6249-2011", "standard", "GB6249-2011"),
    ("HAD\n003/01", "standard", "HAD003/01"),
  ])
  func numbersGoOnBehindABreak(words: String, kind: String, norm: String) {
    #expect(mentions("按\(words)执行") == ["\(words) | \(kind) | \(norm)"])
  }

  @Test func relativeWordsToo() {
    #expect(mentions("依照前\n款规定") == ["前\n款 | relative | self relative=前款"])
    #expect(
      mentions("依照本\n条第一款、\n第三款规定") == [
        "本\n条第一款、\n第三款 | relative | self paragraph=1 relative=本条 / self paragraph=3 relative=本条"
      ])
  }

  @Test func whatBeginsALineOfItsOwnIsNotTakenIn() {
    #expect(mentions("废止《矿山安全法》第四条，\n第五条　自公布之日起施行") == ["《矿山安全法》第四条 | provision | 矿山安全法 article=4"])
    #expect(mentions("适用本法第三章\n第一节　一般规定") == ["本法第三章 | provision | self chapter=3"])
    #expect(mentions("依照本法第三章\n\n第二款").first == "本法第三章 | provision | self chapter=3")
    #expect(mentions("见《矿山安全法》第四条\n- 第五条的清单").count == 2)
    #expect(mentions("内存 8 GB\n16 台") == [])
  }
}
