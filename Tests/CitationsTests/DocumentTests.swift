import Citations
import Testing

/// Titles, bare names and short forms.
@Suite struct DocumentTests {
  static let sentences = [
    Sentence(
      "根据《中华人民共和国核安全法》，制定本办法。",
      "《中华人民共和国核安全法》 | document | 中华人民共和国核安全法"),
    Sentence(
      "《环境保护法》、《水法》和《大气污染防治法》", "《环境保护法》 | document | 环境保护法",
      "《水法》 | document | 水法", "《大气污染防治法》 | document | 大气污染防治法"),
    Sentence(
      "《数据安全法》《核安全法》第三条", "《数据安全法》 | document | 数据安全法",
      "《核安全法》第三条 | provision | 核安全法 article=3"),
    Sentence(
      "《关于修改〈核电厂条例〉等三部条例的决定》修正",
      "《关于修改〈核电厂条例〉等三部条例的决定》 | document | 关于修改〈核电厂条例〉等三部条例的决定"),
    Sentence(
      "《关于修改〈浙江省实施《中华人民共和国档案法》办法〉的决定》第一次修正",
      "《关于修改〈浙江省实施《中华人民共和国档案法》办法〉的决定》 | document | "
        + "关于修改〈浙江省实施《中华人民共和国档案法》办法〉的决定"),
    Sentence(
      "《刑法修正案（十一）》第三十二条",
      "《刑法修正案（十一）》第三十二条 | provision | 刑法修正案（十一） article=32"),
    Sentence(
      "《固定污染源名录（2021年版）》", "《固定污染源名录（2021年版）》 | document | 固定污染源名录（2021年版）"),
    Sentence(
      "适用《[[中华人民共和国节约能源法]]》", "《[[中华人民共和国节约能源法]]》 | document | 中华人民共和国节约能源法"),
    Sentence(
      "依照原《环境保护法》第十条", "《环境保护法》第十条 | provision | 环境保护法 article=10 | historical"),
    Sentence(
      "修订前的《核安全法》", "《核安全法》 | document | 核安全法 | historical"),
    Sentence(
      "适用修正前刑法第三十八条", "刑法第三十八条 | provision | 刑法 article=38 | historical"),
    Sentence(
      "适用修正后刑法第三十八条第二款或者第七十二条第二款",
      "刑法第三十八条第二款或者第七十二条第二款 | provision | 刑法 article=38 paragraph=2 / "
        + "刑法 article=72 paragraph=2"),
    Sentence("对违反海关法行为的调查", "海关法 | document | 海关法"),
    Sentence("根据宪法，制定本法。", "宪法 | document | 宪法"),
    Sentence("根据宪法制定本法。", "宪法 | document | 宪法"),
    Sentence(
      "民事诉讼法、行政诉讼法的有关规定", "民事诉讼法 | document | 民事诉讼法",
      "行政诉讼法 | document | 行政诉讼法"),
    Sentence(
      "依照专利法实施细则第三条", "专利法实施细则第三条 | provision | 专利法实施细则 article=3"),
    Sentence(
      "适用民法典担保制度解释第三条", "民法典担保制度解释第三条 | provision | 民法典担保制度解释 article=3"),
    Sentence(
      "违反中华人民共和国治安保卫条例的规定", "中华人民共和国治安保卫条例 | document | 中华人民共和国治安保卫条例"),
    Sentence(
      "刑法规定的犯罪适用本法第三条", "刑法 | document | 刑法", "本法第三条 | provision | self article=3"),
    Sentence(
      "依照海关法和本条例第五条", "海关法 | document | 海关法", "本条例第五条 | provision | self article=5"),
    Sentence("刑法规定的其他情形", "刑法 | document | 刑法"),
    Sentence(
      "中华人民共和国药品管理法第三条", "中华人民共和国药品管理法第三条 | provision | 中华人民共和国药品管理法 article=3"),
    Sentence(
      "刑法修正案（八）第五条", "刑法修正案（八）第五条 | provision | 刑法修正案（八） article=5"),
    Sentence(
      "依照枪支管理办法第五条处理", "枪支管理办法第五条 | provision | 枪支管理办法 article=5"),
    Sentence(
      "人民法院审理海事诉讼特别程序法第九十五条规定的案件",
      "海事诉讼特别程序法第九十五条 | provision | 海事诉讼特别程序法 article=95"),
    Sentence(
      "违反本办法和放射性药品管理条例第五条规定",
      "放射性药品管理条例第五条 | provision | 放射性药品管理条例 article=5"),
    Sentence(
      "根据《核材料管制条例》（以下简称《条例》）第三条和《条例》第五条",
      "《核材料管制条例》（以下简称《条例》）第三条 | provision | 核材料管制条例 article=3",
      "《条例》第五条 | provision | 条例 article=5"),
    Sentence(
      "根据《核材料管制条例》（以下简称《条例》），制定本细则。",
      "《核材料管制条例》 | document | 核材料管制条例", "《条例》 | document | 条例"),
    Sentence(
      "《核动力厂安全规定》（以下简称安全规定）施行后，违反安全规定的",
      "《核动力厂安全规定》 | document | 核动力厂安全规定", "安全规定 | document | 安全规定"),
    Sentence(
      "《放射性同位素与射线装置安全和防护条例》（国务院令第449号）第五十二条",
      "《放射性同位素与射线装置安全和防护条例》（国务院令第449号）第五十二条 | provision | "
        + "放射性同位素与射线装置安全和防护条例 article=52"),
    Sentence(
      "《某某条例》（以下简称“条例”）施行后，违反条例规定的，依照有关条例和本条例的规定，按条例第五条处理",
      "《某某条例》 | document | 某某条例", "条例 | document | 条例", "条例第五条 | provision | 条例 article=5"),
    Sentence("条例第三十四条规定", "条例第三十四条 | provision | 条例 article=34"),
    Sentence("《刑法》的第三条", "《刑法》的第三条 | provision | 刑法 article=3"),
    Sentence(
      "《某研究堆(XX)工程最终安全分析报告》8.2.2节的要求",
      "《某研究堆(XX)工程最终安全分析报告》8.2.2节 | provision | 某研究堆(XX)工程最终安全分析报告 section=8.2.2"),
    Sentence(
      "不符合程序第5.2.4.1节的要求", "程序第5.2.4.1节 | provision | 程序 section=5.2.4.1"),
    Sentence(
      "质量保证大纲第4.2节", "质量保证大纲第4.2节 | provision | 质量保证大纲 section=4.2"),
    Sentence(
      "《关于核设\n施安全的规定》第三条", "《关于核设\n施安全的规定》第三条 | provision | 关于核设施安全的规定 article=3"),
    Sentence("《核安全法第三条", "核安全法第三条 | provision | 核安全法 article=3"),
    Sentence("《甲《乙法》第三条", "《乙法》第三条 | provision | 乙法 article=3"),
  ]

  @Test(arguments: sentences) func document(_ sentence: Sentence) {
    #expect(mentions(sentence.text) == sentence.expected)
  }

  @Test func catalogueNames() {
    let catalogue = NormCatalogue([
      NormName(text: "放射性废物安全管理条例", key: "rwr", role: .title),
      NormName(text: "449号令", key: "rir", role: .number),
      NormName(text: "条例", key: "rir", role: .short),
    ])
    let recogniser = CitationRecogniser(catalogue: catalogue)
    #expect(
      mentions("按照放射性废物安全管理条例和449号令的规定，有关条例另有规定的除外", recogniser) == [
        "放射性废物安全管理条例 | document | 放射性废物安全管理条例", "449号令 | docnumber | 449号令",
      ])
    #expect(catalogue.keys(of: "放射性废物安全管理条例") == ["rwr"])
  }

  @Test func catalogueDatesAndSpellings() {
    let catalogue = NormCatalogue([
      NormName(
        text: "中华人民共和国环境保护法", key: "old", role: .title, validTo: "2026-08-15"),
      NormName(text: "环境保护法", key: "new", role: .short, validFrom: "2026-08-15"),
      NormName(text: "GB 18871-2002", key: "gb", role: .code),
      NormName(text: "环发〔2006〕50号", key: "hf", role: .number),
    ])
    #expect(catalogue.keys(of: "环境保护法", on: "2026-08-14") == ["old"])
    #expect(catalogue.keys(of: "环境保护法", on: "2026-08-15") == ["new"])
    #expect(catalogue.keys(of: "中华人民共和国环境保护法") == ["new", "old"])
    #expect(catalogue.keys(of: "GB18871－2002") == ["gb"])
    #expect(catalogue.keys(of: "环发（2006）50号") == ["hf"])
    #expect(catalogue.keys(of: "别的").isEmpty)
  }

  @Test func shortForms() {
    let found = CitationRecogniser().recognise(
      "《甲条例》（国务院令第1号，以下简称“条例”）、《乙办法》(以下称《办法》)、单位（以下简称丙）")
    #expect(found.shortForms.map(\.name) == ["条例", "办法"])
    #expect(found.shortForms.map(\.norm) == ["甲条例", "乙办法"])
  }
}
