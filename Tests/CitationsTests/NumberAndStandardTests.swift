import Citations
import Testing

/// Order numbers, document numbers, standards and codes.
@Suite struct NumberAndStandardTests {
  private static func number(_ text: String, _ number: String) -> Sentence {
    Sentence(text, "\(number) | docnumber | \(number)")
  }

  private static func standard(_ text: String, _ code: String) -> Sentence {
    Sentence(text, "\(code) | standard | \(code)")
  }

  static let sentences = [
    number("1998年6月10日 中华人民共和国国务院令第245号发布", "中华人民共和国国务院令第245号"),
    number("（2006年1月18日环境保护总局令第31号公布）", "环境保护总局令第31号"),
    number("2008年12月6日环境保护部令第3号第一次修正", "环境保护部令第3号"),
    number("根据国务院令第 449 号", "国务院令第 449 号"),
    number("国务院令（第449号）", "国务院令（第449号）"),
    number("中华人民共和国主席令第七十三号公布", "中华人民共和国主席令第七十三号"),
    number("公安部令第１２５号", "公安部令第１２５号"),
    number("经国家发展和改革委员会、商务部令第12号发布", "国家发展和改革委员会、商务部令第12号"),
    number("广东省人民政府令第123号", "广东省人民政府令第123号"),
    number("国务院、中央军事委员会令第290号公布", "国务院、中央军事委员会令第290号"),
    number("经环境保护部2011年第18号令公布", "环境保护部2011年第18号令"),
    number("第449号令", "第449号令"),
    number("按照449号令的要求", "449号令"),
    number("国务院第449号令", "国务院第449号令"),
    number("中国人民银行令〔2020〕第5号", "中国人民银行令〔2020〕第5号"),
    number("环法〔2024〕10号", "环法〔2024〕10号"),
    number("（法释〔2000〕8号）", "法释〔2000〕8号"),
    number("（劳社部发[2000]8号）", "劳社部发[2000]8号"),
    number("按国办发(1985)49号文件规定办理", "国办发(1985)49号"),
    number("根据国核安发〔2019〕第36号", "国核安发〔2019〕第36号"),
    number("转发环办辐射函〔2016〕274号", "环办辐射函〔2016〕274号"),
    number("按照〔2024〕13号文", "〔2024〕13号"),
    number("根据法（民）发〔1988〕6号", "法（民）发〔1988〕6号"),
    number("国核安证字1213号", "国核安证字1213号"),
    number("国核安证字第1213号", "国核安证字第1213号"),
    number("国环辐证[00204]", "国环辐证[00204]"),
    number("生态环境部公告2024年第3号", "生态环境部公告2024年第3号"),
    number("环境保护部2017年第66号公告", "环境保护部2017年第66号公告"),
    standard("符合GB 18871-2002的要求", "GB 18871-2002"),
    standard("（GB18871－2002）", "GB18871－2002"),
    standard("GB 18871—2002", "GB 18871—2002"),
    standard("GB/T 17680.1", "GB/T 17680.1"),
    standard("按GB/T 17680.1-1999执行", "GB/T 17680.1-1999"),
    standard("GBZ 168-2005", "GBZ 168-2005"),
    standard("EJ/T 557-91", "EJ/T 557-91"),
    standard("HJ 61-2021", "HJ 61-2021"),
    standard("NB/T 20010.1—2010", "NB/T 20010.1—2010"),
    standard("HAF601", "HAF601"),
    standard("HAF 102", "HAF 102"),
    standard("HAF001/02/01", "HAF001/02/01"),
    standard("HAF001/01-1993", "HAF001/01-1993"),
    standard("HAF103核动力厂运行安全规定 2004年版", "HAF103"),
    standard("HAD002/01", "HAD002/01"),
    standard("HAD00207-2010", "HAD00207-2010"),
    standard("DB11/T 1234-2018", "DB11/T 1234-2018"),
    standard("T/CNEA 001-2021", "T/CNEA 001-2021"),
    standard("ＧＢ １８８７１－２００２", "ＧＢ １８８７１－２００２"),
    Sentence(
      "HAF601、HAF602和HAD002/01", "HAF601 | standard | HAF601", "HAF602 | standard | HAF602",
      "HAD002/01 | standard | HAD002/01"),
    Sentence(
      "《电离辐射防护与辐射源安全基本标准》（GB 18871-2002）",
      "《电离辐射防护与辐射源安全基本标准》 | document | 电离辐射防护与辐射源安全基本标准",
      "GB 18871-2002 | standard | GB 18871-2002"),
    Sentence(
      "GB 18871-2002第4.3.2条", "GB 18871-2002第4.3.2条 | provision | GB 18871-2002 article=4.3.2"),
    Sentence(
      "《某信息报告办法（试行）》（环发〔2006〕50号）同时废止",
      "《某信息报告办法（试行）》 | document | 某信息报告办法（试行）", "环发〔2006〕50号 | docnumber | 环发〔2006〕50号"),
  ]

  @Test(arguments: sentences) func numberOrStandard(_ sentence: Sentence) {
    #expect(mentions(sentence.text) == sentence.expected)
  }
}
