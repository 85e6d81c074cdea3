import Citations
import Testing

/// 条 and 款 also count things.
@Suite struct CountedThingTests {
  private static let things = [
    "架空线", "焊道", "皮带", "巷道", "吊索", "轨道梁", "螺栓孔", "纪律红线", "标线", "坡道", "蒸汽支管", "中压母线", "应急疏散通道",
    "不锈钢软管",
    "DCS总线", "自动化产线",
  ]
  private static let models = ["报表", "手持仪", "备选方案", "防护服", "控制柜", "巡检机器人"]

  @Test(arguments: ["第三条", "第3条", "第五十二条"])
  func nothingIsCited(number: String) {
    for thing in Self.things {
      #expect(mentions("班组检修了\(number)\(thing)。") == [], "\(thing)")
      #expect(mentions("第1条、第2条和\(number)\(thing)均已检修。") == [], "\(thing)")
      #expect(
        mentions("依据《电力法》第七条，\(number)\(thing)须停运") == ["《电力法》第七条 | provision | 电力法 article=7"],
        "\(thing)")
    }
    for model in Self.models {
      #expect(mentions("采购了第二款\(model)和第三款\(model)。") == [], "\(model)")
    }
  }

  @Test func aNumberThatDoesNotGoOnCountsAThing() {
    #expect(mentions("《电力法》第七条和第七条电缆") == ["《电力法》第七条 | provision | 电力法 article=7"])
    #expect(mentions("《电力法》第七条和第3条桥架") == ["《电力法》第七条 | provision | 电力法 article=7"])
  }

  @Test(arguments: [
    "规定", "的", "所称", "之规定", "明确", "要求", "对期限作了规定", "已修改", "未作规定", "应当删去", "不再适用", "由部门规章规定",
    "与本法不一致", "。", "，",
    "）", "“核设施”", "中的期限", "情形之一", "第一款", "、第九条", "至第九条", "是原则", "为准", "等规定", "以外", "存在问题", "予以保留",
  ])
  func whatFollowsAProvision(behind: String) {
    #expect(mentions("会议认为第八条\(behind)")[0].hasPrefix("第八条"))
  }

  @Test(arguments: ["依照", "按照", "根据", "违反", "见", "适用"])
  func whatIsCitedMayBeFollowedByAnything(before: String) {
    #expect(mentions("\(before)第八条审查材料") == ["第八条 | provision | self article=8"])
    #expect(
      mentions("\(before)第八条、第九条审查材料") == ["第八条、第九条 | provision | self article=8 / self article=9"])
    #expect(
      mentions("\(before)《电力法》第八条和第九条审查材料") == [
        "《电力法》第八条和第九条 | provision | 电力法 article=8 / 电力法 article=9"
      ])
  }
}
