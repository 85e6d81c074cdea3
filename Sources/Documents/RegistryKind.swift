package import Model

/// The kinds of registry document, by the name of their root element.
package enum RegistryKind: String, Sendable, Hashable, CaseIterable {
  case parties
  case glossary
  case codeLists
  case scales
  case deadlines
  case sanctions
  case requiredContents
  case obligations
  case programme
  case forms
  case facilities
  case holidays
  case authorities
  case licenseeDocuments

  package var name: Bilingual {
    switch self {
    case .parties: Bilingual(zh: "机构名录", en: "register of parties")
    case .glossary: Bilingual(zh: "术语表", en: "glossary")
    case .codeLists: Bilingual(zh: "代码表", en: "code lists")
    case .scales: Bilingual(zh: "分级对照表", en: "scales")
    case .deadlines: Bilingual(zh: "法定时限表", en: "register of time limits")
    case .sanctions: Bilingual(zh: "违法行为与法律责任对照表", en: "violations and sanctions")
    case .requiredContents: Bilingual(zh: "必备内容表", en: "required contents")
    case .obligations: Bilingual(zh: "法定义务清单", en: "register of obligations")
    case .programme: Bilingual(zh: "监督检查大纲", en: "inspection programme")
    case .forms: Bilingual(zh: "记录表格目录", en: "record forms")
    case .facilities: Bilingual(zh: "设施名录", en: "register of facilities")
    case .holidays: Bilingual(zh: "节假日安排", en: "holidays")
    case .authorities: Bilingual(zh: "法定职权表", en: "register of statutory powers")
    case .licenseeDocuments:
      Bilingual(zh: "营运单位文件登记", en: "register of licensee documents")
    }
  }

  /// Elements whose `key` (or `zh`, `value`) defines an entry of this registry.
  package var entryElements: [ElementName] {
    switch self {
    case .parties: [.party]
    case .glossary: [.entry]
    case .codeLists: [.list]
    case .scales: [.scale]
    case .deadlines: [.deadline]
    case .sanctions: [.pair]
    case .requiredContents: [.family]
    case .obligations: [.obligation]
    case .programme: [.entry]
    case .forms: [.form]
    case .facilities: [.facility]
    case .holidays: [.year]
    case .authorities: [.power]
    case .licenseeDocuments: [.licenseeDocument]
    }
  }
}
