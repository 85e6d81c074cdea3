import Documents
import Model

/// How messages speak of elements: the name as written, with the field's word beside it.
enum ElementWords {
  static func of(_ name: String) -> Bilingual {
    guard let word = ElementName(name).flatMap({ names[$0] }) else {
      return Bilingual(zh: "<\(name)>", en: "<\(name)>")
    }
    return Bilingual(zh: "<\(name)>（\(word.zh)）", en: "<\(name)> (\(word.en))")
  }

  static func list(_ names: [String]) -> Bilingual {
    let words = names.map(of)
    return Bilingual(
      zh: words.map(\.zh).joined(separator: "、"), en: words.map(\.en).joined(separator: ", "))
  }

  private static let names: [ElementName: Bilingual] = [
    .procedure: Bilingual(zh: "程序", en: "procedure"), .plan: Bilingual(zh: "预案", en: "plan"),
    .template: Bilingual(zh: "文书格式文本", en: "template"),
    .meta: Bilingual(zh: "文件信息", en: "document data"),
    .title: Bilingual(zh: "文件名称", en: "title"), .number: Bilingual(zh: "文件编号", en: "number"),
    .issuer: Bilingual(zh: "发布单位", en: "issuer"), .owner: Bilingual(zh: "责任部门", en: "owner"),
    .classification: Bilingual(zh: "密级", en: "classification"),
    .revision: Bilingual(zh: "版次", en: "revision"),
    .applicability: Bilingual(zh: "适用对象", en: "applicability"),
    .history: Bilingual(zh: "修改记录", en: "history"),
    .entry: Bilingual(zh: "条目", en: "entry"), .section: Bilingual(zh: "章节", en: "section"),
    .heading: Bilingual(zh: "标题", en: "heading"), .p: Bilingual(zh: "段", en: "paragraph"),
    .list: Bilingual(zh: "列项", en: "list"), .li: Bilingual(zh: "列项中的一项", en: "list entry"),
    .table: Bilingual(zh: "表", en: "table"), .caption: Bilingual(zh: "表题", en: "caption"),
    .head: Bilingual(zh: "表头", en: "table head"), .row: Bilingual(zh: "行", en: "row"),
    .cell: Bilingual(zh: "单元格", en: "cell"), .figure: Bilingual(zh: "图", en: "figure"),
    .note: Bilingual(zh: "注", en: "note"), .cite: Bilingual(zh: "法规引用", en: "citation"),
    .ref: Bilingual(zh: "文内引用", en: "reference"), .term: Bilingual(zh: "术语", en: "term"),
    .party: Bilingual(zh: "机构", en: "party"), .value: Bilingual(zh: "数值", en: "value"),
    .quote: Bilingual(zh: "引文", en: "quotation"), .em: Bilingual(zh: "强调", en: "emphasis"),
    .responsibility: Bilingual(zh: "职责", en: "responsibility"),
    .item: Bilingual(zh: "检查事项", en: "inspection item"),
    .requirement: Bilingual(zh: "检查要求", en: "requirement"),
    .guidance: Bilingual(zh: "检查指导", en: "guidance"),
    .question: Bilingual(zh: "检查问题", en: "question"),
    .method: Bilingual(zh: "检查方法", en: "method"),
    .sampling: Bilingual(zh: "抽样", en: "sampling"),
    .criterion: Bilingual(zh: "判定准则", en: "criterion"),
    .evidence: Bilingual(zh: "证据", en: "evidence"),
    .antifraud: Bilingual(zh: "防造假要点", en: "anti-falsification check"),
    .frequency: Bilingual(zh: "检查频次", en: "frequency"),
    .occasion: Bilingual(zh: "检查时机", en: "occasion"),
    .workload: Bilingual(zh: "工作量", en: "workload"),
    .disposition: Bilingual(zh: "检查结果处理", en: "disposition"),
    .rectification: Bilingual(zh: "整改", en: "rectification"),
    .extension: Bilingual(zh: "延期", en: "extension"),
    .record: Bilingual(zh: "记录", en: "record"), .role: Bilingual(zh: "应急岗位", en: "role"),
    .contact: Bilingual(zh: "联络方式", en: "contact"),
    .level: Bilingual(zh: "应急状态或者等级", en: "level"),
    .trigger: Bilingual(zh: "启动条件", en: "trigger"),
    .notification: Bilingual(zh: "通告、报告", en: "notification"),
    .receipt: Bilingual(zh: "接收通告、报告", en: "receipt"),
    .channel: Bilingual(zh: "通信渠道", en: "channel"),
    .action: Bilingual(zh: "响应行动", en: "action"),
    .command: Bilingual(zh: "指挥", en: "command"),
    .handover: Bilingual(zh: "指挥权移交", en: "hand-over"),
    .acceptance: Bilingual(zh: "指挥权接收", en: "acceptance"),
    .resource: Bilingual(zh: "应急资源", en: "resource"),
    .commitment: Bilingual(zh: "支援承诺", en: "commitment"),
    .request: Bilingual(zh: "支援请求", en: "request"),
    .agreement: Bilingual(zh: "协议", en: "agreement"),
    .protectiveAction: Bilingual(zh: "防护行动", en: "protective action"),
    .zone: Bilingual(zh: "应急计划区", en: "zone"),
    .monitoring: Bilingual(zh: "监测", en: "monitoring"),
    .information: Bilingual(zh: "信息发布", en: "public information"),
    .termination: Bilingual(zh: "应急状态终止", en: "termination"),
    .drill: Bilingual(zh: "演习", en: "drill"), .training: Bilingual(zh: "培训", en: "training"),
    .model: Bilingual(zh: "文书要素", en: "model"), .field: Bilingual(zh: "字段", en: "field"),
    .slot: Bilingual(zh: "填空处", en: "slot"), .text: Bilingual(zh: "文书正文", en: "text"),
    .waiver: Bilingual(zh: "例外", en: "waiver"), .approval: Bilingual(zh: "批准", en: "approval"),
    .signature: Bilingual(zh: "签署", en: "signature"),
  ]
}
