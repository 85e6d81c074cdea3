import Citations
import Testing

/// A number is of this document only where no other is named right before it.
@Suite struct OtherDocumentTests {
  static let sentences = [
    Sentence("劳务合同第九条约定", "劳务合同第九条 | provision | 劳务合同 article=9"),
    Sentence("合同第九条约定", "合同第九条 | provision | 合同 article=9"),
    Sentence("运行许可证条件第4条", "运行许可证条件第4条 | provision | 运行许可证条件 article=4"),
    Sentence("工作票第2项、第3项漏填"), Sentence("检查表第4.1条未填"), Sentence("登记表第三条、第四条"),
    Sentence("劳务合同第九条第二款第（一）项", "劳务合同第九条第二款第（一）项 | provision | 劳务合同 article=9 paragraph=2 item=1"),
    Sentence("按规范第5.1条", "规范第5.1条 | provision | 规范 article=5.1"),
    Sentence("按本规范第5.1条", "本规范第5.1条 | provision | self article=5.1"),
    Sentence("局令第9号第四条规定", "局令第9号第四条 | provision | 局令第9号 article=4"),
    Sentence("国务院令第591号第四条第二款", "国务院令第591号第四条第二款 | provision | 国务院令第591号 article=4 paragraph=2"),
    Sentence("辽环函〔2022〕31号第二条", "辽环函〔2022〕31号第二条 | provision | 辽环函〔2022〕31号 article=2"),
    Sentence("《规定》附件3第二条", "《规定》 | document | 规定"), Sentence("附录B第2.1条的方法"),
    Sentence("<电力法>第四条", "<电力法>第四条 | provision | 电力法 article=4"),
    Sentence("“电力法”第四条", "“电力法”第四条 | provision | 电力法 article=4"),
    Sentence("『电力法』第四条", "『电力法』第四条 | provision | 电力法 article=4"),
    Sentence("“《电力法》”第四条", "“《电力法》”第四条 | provision | 电力法 article=4"),
    Sentence("“值班管理办法”第四条", "“值班管理办法”第四条 | provision | 值班管理办法 article=4"),
    Sentence("“电力法”施行", "电力法 | document | 电力法"),
    Sentence("《规定》第四条（选址）、第五条（建造）", "《规定》第四条（选址）、第五条 | provision | 规定 article=4 / 规定 article=5"),
    Sentence("《规定》第四条；第五条。", "《规定》第四条；第五条 | provision | 规定 article=4 / 规定 article=5"),
    Sentence("会议纪要第三条", "会议纪要第三条 | provision | 会议纪要 article=3"),
    Sentence("《规定》第四条/第五条", "《规定》第四条/第五条 | provision | 规定 article=4 / 规定 article=5"),
    Sentence(
      "《规定》第四条第二项、三项规定", "《规定》第四条第二项、三项 | provision | 规定 article=4 item=2 / 规定 article=4 item=3"),
    Sentence("；第3条：佩戴工牌；第4条：不得吸烟"),
    // The left edge of names and numbers.
    Sentence("本队应对照巡检细则第六条", "巡检细则第六条 | provision | 巡检细则 article=6"),
    Sentence("参照实施办法第六条", "实施办法第六条 | provision | 实施办法 article=6"),
    Sentence("班组学习了值班制度第六条", "值班制度第六条 | provision | 值班制度 article=6"),
    Sentence("你厂辽环函〔2022〕31号收悉", "辽环函〔2022〕31号 | docnumber | 辽环函〔2022〕31号"),
    Sentence("贵公司来文海电〔2022〕31号", "海电〔2022〕31号 | docnumber | 海电〔2022〕31号"),
    Sentence("局令第9号公布", "局令第9号 | docnumber | 局令第9号"),
    Sentence("（部令第9号）", "部令第9号 | docnumber | 部令第9号"),
    Sentence("第9号部令", "第9号部令 | docnumber | 第9号部令"),
    Sentence("公安部第61号令", "公安部第61号令 | docnumber | 公安部第61号令"),
    // The right edge of names in 法.
    Sentence("安全生产法则侧重预防", "安全生产法 | document | 安全生产法"),
    Sentence("可再生能源法条文说明", "可再生能源法 | document | 可再生能源法"),
    Sentence("民法则不然；刑法条文"),
    // Codes inside longer numbers.
    Sentence("工号HAF102，图号GB-2019-003，位号HAD003"), Sentence("HAF102B、HAF102-B、HAF0012"),
    Sentence(
      "HAF0301、HAD00301-2019", "HAF0301 | standard | HAF0301",
      "HAD00301-2019 | standard | HAD00301-2019"),
    Sentence(
      "HAD003/01-HAD003/10", "HAD003/01 | standard | HAD003/01", "HAD003/10 | standard | HAD003/10"),
  ]

  @Test(arguments: sentences) func isRead(_ sentence: Sentence) {
    #expect(mentions(sentence.text) == sentence.expected)
  }

  @Test func sameMeansTheProvisionBefore() {
    func above(_ text: String) -> [CitationTarget.Antecedent?] {
      CitationRecogniser().recognise(text).citations.last?.targets.map(\.antecedent) ?? []
    }
    let text = "《电力法》第十一条第一款规定条件，同条第二款规定程序"
    #expect(mentions(text).last == "同条第二款 | relative | 电力法 paragraph=2 relative=同条")
    #expect(above(text) == [.init(article: "11")])
    #expect(
      above("依照《电力法》第十一条第二款第（一）项，该款第（二）项除外") == [.init(article: "11", paragraph: "2")])
    #expect(above("本办法第十一条第一款和同条第二款") == [.init(article: "11")])
    #expect(above("同条第二款规定") == [nil])
    #expect(above("见《电力法》第十一条。\n\n同条第二款规定") == [nil])
    #expect(above("见《电力法》。同条第二款规定") == [nil])
    #expect(above("见《电力法》第十一条。该款第（二）项规定") == [nil])
  }
}
