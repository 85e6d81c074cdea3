import Citations
import Testing

/// Articles, lists, ranges and parts: forms 1–18 and 29–34 of the specification.
@Suite struct ProvisionTests {
  static let sentences = [
    Sentence("违反本条例第十六条规定的，责令改正。", "本条例第十六条 | provision | self article=16"),
    Sentence(
      "依照本法第五十五条第二款第三项第一目的规定处理。",
      "本法第五十五条第二款第三项第一目 | provision | self article=55 paragraph=2 item=3 subitem=1"),
    Sentence(
      "本办法第八条、第九条第一款和第十二条至第十五条规定的材料",
      "本办法第八条、第九条第一款和第十二条至第十五条 | provision | self article=8 / "
        + "self article=9 paragraph=1 / self article=12 to_article=15"),
    Sentence(
      "不受本《规定》第三、四、五条规定的限制",
      "本《规定》第三、四、五条 | provision | self article=3 / self article=4 / self article=5"),
    Sentence(
      "违反本细则第七、十一、十二条规定",
      "本细则第七、十一、十二条 | provision | self article=7 / self article=11 / self article=12"),
    Sentence(
      "本条例第六条（二）至（四）项规定的设施",
      "本条例第六条（二）至（四）项 | provision | self article=6 item=2 to_item=4"),
    Sentence(
      "符合本规定第二条第二至四项的", "本规定第二条第二至四项 | provision | self article=2 item=2 to_item=4"),
    Sentence("适用本解释第二至第六条。", "本解释第二至第六条 | provision | self article=2 to_article=6"),
    Sentence(
      "犯刑法第一百三十二条、第一百三十四条至第一百三十九条之一的罪",
      "刑法第一百三十二条、第一百三十四条至第一百三十九条之一 | provision | 刑法 article=132 / "
        + "刑法 article=134 to_article=139-1"),
    Sentence(
      "刑法第二百八十七条之一、之二规定的犯罪",
      "刑法第二百八十七条之一、之二 | provision | 刑法 article=287-1 / 刑法 article=287-2"),
    Sentence(
      "依照刑法第一百二十条之三第二款处罚",
      "刑法第一百二十条之三第二款 | provision | 刑法 article=120-3 paragraph=2"),
    Sentence(
      "本法第四十四条，第四十七条至第四十九条，第五十条第一款、第四款规定的处罚；第五十一条第二款的处罚",
      "本法第四十四条，第四十七条至第四十九条，第五十条第一款、第四款 | provision | self article=44 / "
        + "self article=47 to_article=49 / self article=50 paragraph=1 / self article=50 paragraph=4",
      "第五十一条第二款 | provision | self article=51 paragraph=2"),
    Sentence(
      "具有《中华人民共和国核安全法》第二十五条第（二）项、第（三）项或者第（四）项情形",
      "《中华人民共和国核安全法》第二十五条第（二）项、第（三）项或者第（四）项 | provision | "
        + "中华人民共和国核安全法 article=25 item=2 / 中华人民共和国核安全法 article=25 item=3 / "
        + "中华人民共和国核安全法 article=25 item=4"),
    Sentence(
      "有本条例第三十五条第（二）、（三）、（七）项行为的",
      "本条例第三十五条第（二）、（三）、（七）项 | provision | self article=35 item=2 / "
        + "self article=35 item=3 / self article=35 item=7"),
    Sentence(
      "按照刑法分则第三章第二节、第一百九十条和第一百九十一条等规定",
      "刑法分则第三章第二节、第一百九十条和第一百九十一条 | provision | "
        + "刑法 part=分则 chapter=3 section=2 / 刑法 article=190 / 刑法 article=191"),
    Sentence(
      "违反本法第二编第三分编规定", "本法第二编第三分编 | provision | self part=2 subpart=3"),
    Sentence(
      "违反本法第二编第一分编第二章等规定",
      "本法第二编第一分编第二章 | provision | self part=2 subpart=1 chapter=2"),
    Sentence(
      "参照本法第二章第二节、第三节、第五节的规定",
      "本法第二章第二节、第三节、第五节 | provision | self chapter=2 section=2 / "
        + "self chapter=2 section=3 / self chapter=2 section=5"),
    Sentence(
      "适用本法第三章至第五章的规定",
      "本法第三章至第五章 | provision | self chapter=3 / self chapter=4 / self chapter=5"),
    Sentence(
      "本法第七条第（三）（四）项",
      "本法第七条第（三）（四）项 | provision | self article=7 item=3 / self article=7 item=4"),
    Sentence("第十条、十一条规定", "第十条、十一条 | provision | self article=10 / self article=11"),
    Sentence(
      "民法典合同编第三章的规定", "民法典合同编第三章 | provision | 民法典 part=合同编 chapter=3"),
    Sentence(
      "三、第三十二条改为第三十三条，第一款修改为：",
      "第三十二条 | provision | self article=32", "第三十三条 | provision | self article=33",
      "第一款 | provision | self paragraph=1"),
    Sentence(
      "本条例第十三条第二款、第三款，第二十四条第二款规定",
      "本条例第十三条第二款、第三款，第二十四条第二款 | provision | self article=13 paragraph=2 / "
        + "self article=13 paragraph=3 / self article=24 paragraph=2"),
    Sentence("依照第三章的规定处理", "第三章 | provision | self chapter=3"),
    Sentence("违反第二十七条规定的，处罚款。", "第二十七条 | provision | self article=27"),
    Sentence(
      "具有第一款第二项规定情形的", "第一款第二项 | provision | self paragraph=1 item=2"),
    Sentence(
      "有第一款至第三款规定的情形", "第一款至第三款 | provision | self paragraph=1 to_paragraph=3"),
    Sentence(
      "第四十九条第（三）款规定", "第四十九条第（三）款 | provision | self article=49 paragraph=3"),
    Sentence("本法第12条第3款", "本法第12条第3款 | provision | self article=12 paragraph=3"),
    Sentence("本法第１２条", "本法第１２条 | provision | self article=12"),
    Sentence("本法第 12 条第 3 款", "本法第 12 条第 3 款 | provision | self article=12 paragraph=3"),
    Sentence("（第120条之一）", "第120条之一 | provision | self article=120-1"),
    Sentence(
      "本条例第八条二款规定", "本条例第八条二款 | provision | self article=8 paragraph=2"),
    Sentence(
      "依照本法第三条至五条", "本法第三条至五条 | provision | self article=3 to_article=5"),
    Sentence(
      "依照本法第三条—第五条", "本法第三条—第五条 | provision | self article=3 to_article=5"),
    Sentence(
      "本法第十条第二款至第四款以及第十一条",
      "本法第十条第二款至第四款以及第十一条 | provision | self article=10 paragraph=2 to_paragraph=4 / "
        + "self article=11"),
    Sentence(
      "第一百六十二条后增加一条，作为第一百六十二条之一：",
      "第一百六十二条 | provision | self article=162",
      "第一百六十二条之一 | provision | self article=162-1"),
    Sentence(
      "将第三条、第八条中的“侵犯”修改为“侵害”",
      "第三条、第八条 | provision | self article=3 / self article=8"),
    Sentence(
      "宪法第三十三条增加一款，作为第三款", "宪法第三十三条 | provision | 宪法 article=33",
      "第三款 | provision | self paragraph=3"),
    Sentence(
      "本法第一千二百四十二条", "本法第一千二百四十二条 | provision | self article=1242"),
    Sentence(
      "同本办法第\n三条的规定", "本办法第\n三条 | provision | self article=3"),
    Sentence(
      "(二)、(四)、(五)项文件可以用外文书写",
      "(二)、(四)、(五)项 | provision | self item=2 / self item=4 / self item=5"),
    Sentence(
      "但本法第十九条第三款规定的情况除外",
      "本法第十九条第三款 | provision | self article=19 paragraph=3"),
    Sentence(
      "依照本法第三十一条和有关法律的规定", "本法第三十一条 | provision | self article=31"),
    Sentence(
      "本程序第7.3.1条和第5.2节",
      "本程序第7.3.1条和第5.2节 | provision | self article=7.3.1 / self section=5.2"),
    Sentence(
      "依照该条例第五条", "该条例第五条 | provision | 该条例 article=5"),
    Sentence(
      "《核材料管制条例》施行后，该条例第五条所称",
      "《核材料管制条例》 | document | 核材料管制条例", "该条例第五条 | provision | 核材料管制条例 article=5"),
  ]

  @Test(arguments: sentences) func provision(_ sentence: Sentence) {
    #expect(mentions(sentence.text) == sentence.expected)
  }
}
