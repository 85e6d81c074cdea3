import Model

/// The law that 衔接 rests on. Words of our own; the provisions are named.
enum AlignmentBasis {
  static let words = [
    Bilingual(
      zh: "《核电厂核事故应急管理条例》第九条第二款：各级应急计划相互衔接、协调一致",
      en: "Regulations on Emergency Management of Nuclear Accidents at NPPs, art. 9(2)"),
    Bilingual(
      zh: "《核电厂核事故应急管理条例》第十三条第七项：相互配合、支援的事项及措施",
      en: "the same, art. 13(7)"),
    Bilingual(
      zh: "《突发事件应对法》第二十七条：综合协调应急预案衔接工作", en: "Emergency Response Law, art. 27"),
  ]
  static let targets = [
    "核电厂核事故应急管理条例#9.2", "核电厂核事故应急管理条例#13.1.7", "突发事件应对法#27",
  ]
}
