package import Model

/// The words for the tokens of the vocabulary's lists that a reader of a document meets. Nil for a
/// token that is not in the list.
package enum CodeWords {
  static func method(_ token: String) -> Bilingual? {
    switch token {
    case "document": Bilingual(zh: "文件检查", en: "documents")
    case "field": Bilingual(zh: "现场检查", en: "in the field")
    case "interview": Bilingual(zh: "访谈", en: "interview")
    case "measurement": Bilingual(zh: "测量", en: "measurement")
    case "witness": Bilingual(zh: "见证", en: "witnessing")
    case "remote": Bilingual(zh: "远程检查", en: "remote")
    default: nil
    }
  }

  static func significance(_ token: String) -> Bilingual? {
    switch token {
    case "high": Bilingual(zh: "高", en: "high")
    case "medium": Bilingual(zh: "中", en: "medium")
    case "low": Bilingual(zh: "低", en: "low")
    default: nil
    }
  }

  static func remote(_ token: String) -> Bilingual? {
    switch token {
    case "yes": Bilingual(zh: "可以", en: "yes")
    case "no": Bilingual(zh: "不可以", en: "no")
    case "partial": Bilingual(zh: "部分可以", en: "in part")
    default: nil
    }
  }

  static func hold(_ token: String) -> Bilingual? {
    switch token {
    case "H": Bilingual(zh: "停工待检点（H）", en: "hold point (H)")
    case "W": Bilingual(zh: "现场见证点（W）", en: "witness point (W)")
    case "R": Bilingual(zh: "文件见证点（R）", en: "review point (R)")
    default: nil
    }
  }

  static func samplingBasis(_ token: String) -> Bilingual? {
    switch token {
    case "risk": Bilingual(zh: "按风险", en: "by risk")
    case "random": Bilingual(zh: "随机", en: "random")
    case "full": Bilingual(zh: "全数", en: "all")
    case "rotation": Bilingual(zh: "轮换", en: "in rotation")
    default: nil
    }
  }

  static func criterion(_ token: String) -> Bilingual? {
    switch token {
    case "boolean": Bilingual(zh: "是否符合", en: "yes or no")
    case "numeric": Bilingual(zh: "数值比较", en: "by number")
    case "document": Bilingual(zh: "对照文件", en: "against a document")
    case "judgement": Bilingual(zh: "专业判断", en: "by judgement")
    default: nil
    }
  }

  static func evidence(_ token: String) -> Bilingual? {
    switch token {
    case "documentary": Bilingual(zh: "书证", en: "documentary")
    case "physical": Bilingual(zh: "物证", en: "physical")
    case "audio-visual": Bilingual(zh: "视听资料", en: "audio-visual")
    case "electronic": Bilingual(zh: "电子数据", en: "electronic data")
    case "testimony": Bilingual(zh: "证人证言", en: "testimony")
    case "statement": Bilingual(zh: "当事人陈述", en: "statement of the party")
    case "appraisal": Bilingual(zh: "鉴定意见", en: "appraisal")
    case "record": Bilingual(zh: "勘验笔录、现场笔录", en: "record of inspection")
    default: nil
    }
  }

  static func disposition(_ token: String) -> Bilingual? {
    switch token {
    case "violation": Bilingual(zh: "涉嫌违法行为", en: "Suspected violation")
    case "nonconformance": Bilingual(zh: "不符合", en: "Nonconformance")
    case "weakness": Bilingual(zh: "薄弱环节", en: "Weakness")
    case "observation": Bilingual(zh: "观察项", en: "Observation")
    case "good-practice": Bilingual(zh: "良好实践", en: "Good practice")
    default: nil
    }
  }

  static func verify(_ token: String) -> Bilingual? {
    switch token {
    case "document": Bilingual(zh: "文件核查", en: "by documents")
    case "field": Bilingual(zh: "现场核查", en: "in the field")
    case "next-inspection": Bilingual(zh: "下次检查时核查", en: "at the next inspection")
    default: nil
    }
  }

  package static func changeReason(_ token: String) -> Bilingual? {
    switch token {
    case "new": Bilingual(zh: "首次发布", en: "first issue")
    case "law": Bilingual(zh: "法规修改", en: "change of law")
    case "baseline": Bilingual(zh: "统一程序修改", en: "change of the uniform procedure")
    case "exercise": Bilingual(zh: "演习（演练）评估", en: "exercise")
    case "experience": Bilingual(zh: "经验反馈", en: "experience")
    case "review": Bilingual(zh: "定期复审", en: "periodic review")
    case "correction": Bilingual(zh: "更正", en: "correction")
    default: nil
    }
  }

  static func pairPart(_ token: String) -> Bilingual? {
    switch token {
    case "violation": Bilingual(zh: "违反的规定", en: "provision violated")
    case "order": Bilingual(zh: "责令改正的依据", en: "basis of the order")
    case "penalty": Bilingual(zh: "处罚依据", en: "basis of the penalty")
    default: nil
    }
  }

  static func entry(_ token: String) -> Bilingual? {
    switch token {
    case "evidence": Bilingual(zh: "证据", en: "evidence")
    case "liability": Bilingual(zh: "责任", en: "liability")
    case "jurisdiction": Bilingual(zh: "管辖", en: "jurisdiction")
    case "limitation": Bilingual(zh: "时效", en: "limitation")
    case "prerequisite": Bilingual(zh: "前置程序", en: "prerequisite")
    case "authority": Bilingual(zh: "职权", en: "authority")
    default: nil
    }
  }

  static func fieldType(_ token: String) -> Bilingual? {
    switch token {
    case "text": Bilingual(zh: "文字", en: "text")
    case "money": Bilingual(zh: "金额", en: "money")
    case "date": Bilingual(zh: "日期", en: "date")
    case "datetime": Bilingual(zh: "日期和时间", en: "date and time")
    case "number": Bilingual(zh: "数值", en: "number")
    case "party": Bilingual(zh: "当事人、单位", en: "party")
    case "person": Bilingual(zh: "自然人", en: "person")
    case "uscc": Bilingual(zh: "统一社会信用代码", en: "social credit code")
    case "docNo": Bilingual(zh: "文书文号", en: "document number")
    case "evidence": Bilingual(zh: "证据", en: "evidence")
    case "citation": Bilingual(zh: "法规条款", en: "provision")
    case "licensee-cite": Bilingual(zh: "营运单位文件条款", en: "provision of a licensee document")
    case "choice": Bilingual(zh: "选择", en: "choice")
    case "group": Bilingual(zh: "字段组", en: "group of fields")
    case "signature": Bilingual(zh: "签名", en: "signature")
    default: nil
    }
  }

  static func cardinality(_ token: String) -> Bilingual? {
    switch token {
    case "1": Bilingual(zh: "必填", en: "required")
    case "0..1": Bilingual(zh: "可不填", en: "optional")
    case "1..n": Bilingual(zh: "一项以上", en: "one or more")
    case "0..n": Bilingual(zh: "任意项", en: "any number")
    default: nil
    }
  }

  static func partyKind(_ token: String) -> Bilingual? {
    switch token {
    case "operator": Bilingual(zh: "营运单位", en: "operator")
    case "station": Bilingual(zh: "监督站", en: "regional office")
    case "regulator": Bilingual(zh: "核安全监督管理部门", en: "nuclear safety regulator")
    case "province": Bilingual(zh: "省级人民政府指定的部门", en: "provincial department")
    case "tso": Bilingual(zh: "技术支持单位", en: "technical support organisation")
    default: nil
    }
  }

  static func role(_ token: String) -> Bilingual? {
    switch token {
    case "prepare": Bilingual(zh: "编制", en: "Prepared")
    case "check": Bilingual(zh: "校核", en: "Checked")
    case "review": Bilingual(zh: "审核", en: "Reviewed")
    case "countersign": Bilingual(zh: "会签", en: "Countersigned")
    case "approve": Bilingual(zh: "批准", en: "Approved")
    default: nil
    }
  }
}
