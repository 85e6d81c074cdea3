import Citations
import Testing

/// Documents of the licensee, named by what they are for.
@Suite struct LicenseeTests {
  static let sentences = [
    Sentence(
      "检查场内应急预案第5.3节和技术规格书3.4.1的要求。",
      "场内应急预案第5.3节 | provision | 场内应急预案 section=5.3",
      "技术规格书3.4.1 | provision | 技术规格书 section=3.4.1"),
    Sentence(
      "检查海岭核电厂技术规格书3.4.9、3.4.2。",
      "海岭核电厂技术规格书3.4.9、3.4.2 | provision | 海岭核电厂技术规格书 section=3.4.9 / "
        + "海岭核电厂技术规格书 section=3.4.2"),
    Sentence(
      "按照场内核事故应急预案（修订版2）5.3节、5.4节执行",
      "场内核事故应急预案（修订版2）5.3节、5.4节 | provision | 场内核事故应急预案 section=5.3 / "
        + "场内核事故应急预案 section=5.4"),
    Sentence("质保大纲B版第4章", "质保大纲B版第4章 | provision | 质保大纲 chapter=4"),
    Sentence("以质量保证大纲（B版）为准", "质量保证大纲（B版） | document | 质量保证大纲"),
    Sentence("技术规格书3.4规定的限值", "技术规格书3.4 | provision | 技术规格书 section=3.4"),
    Sentence("《质量保证大纲》（B版）", "《质量保证大纲》 | document | 质量保证大纲"),
    // No section and no revision: the words are no citation.
    Sentence("营运单位应当执行技术规格书和质量保证大纲。"),
    Sentence("本厂场内应急预案2.0米以上部分"),
    Sentence("技术规格书版面按照规定"),
  ]

  @Test(arguments: sentences) func isRead(_ sentence: Sentence) {
    #expect(mentions(sentence.text) == sentence.expected)
  }
}
