import Diagnostics
import Model
import XMLTree

/// XML102
enum WrongEncoding: FaultRule {
  static let metadata = RuleMetadata(
    code: "XML102", slug: "wrong-encoding",
    title: Bilingual(zh: "文件编码不是 UTF-8", en: "not encoded in UTF-8"),
    severity: .error,
    rationale: Bilingual(
      zh: "受控文件统一用 UTF-8 编码。其他编码（如 GB18030）在不同的机器上会读成不同的字，比对和校验都不可靠。",
      en:
        "Controlled files are UTF-8. In other encodings, such as GB18030, the same bytes read as different words on different machines."
    ),
    remedy: Bilingual(
      zh: "用编辑器另存为 UTF-8（不改文字），或者用 iconv -f GB18030 -t UTF-8 转换，再提交。",
      en: "Save the file as UTF-8, or convert it with `iconv -f GB18030 -t UTF-8`."),
    isWaivable: false,
    failing: .file(
      "procedures/inspection/baseline/IP-900.xml",
      "<?xml version=\"1.0\" encoding=\"GB18030\"?>\n<procedure xmlns=\"urn:guiju:1\"/>\n"),
    passing: .procedure(ExampleMeta.plainBody))

  static let codes: Set<XMLFault.Code> = [.unsupportedEncoding, .invalidUTF8, .nulByte]

  static func describe(_ fault: XMLFault) -> FaultDescription {
    let value = fault.value ?? ""
    return switch fault.code {
    case .unsupportedEncoding:
      FaultDescription(
        Bilingual(
          zh: "文件的编码是 \(value)，不是 UTF-8。", en: "The file is encoded in \(value), not UTF-8."))
    case .nulByte:
      FaultDescription(
        Bilingual(
          zh: "文件第 \(fault.offset + 1) 个字节是空字节（NUL），文本文件中不应出现。",
          en: "Byte \(fault.offset + 1) of the file is NUL, which no text file contains."))
    default:
      FaultDescription(
        Bilingual(
          zh: "文件第 \(fault.offset + 1) 个字节（\(value)）不是有效的 UTF-8。",
          en: "Byte \(fault.offset + 1) of the file (\(value)) is not valid UTF-8."))
    }
  }
}
