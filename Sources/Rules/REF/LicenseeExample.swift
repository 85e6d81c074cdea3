/// A plant and its technical specifications, for the examples of rules about documents of licensees.
enum LicenseeExample {
  static let files: [RuleExample.File] = [
    RuleExample.File(
      "registry/parties.xml",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <parties xmlns="urn:guiju:1" id="parties" schemaVersion="1">
        <header date="2026-09-01">
          <title>机构名录</title>
        </header>
        <party key="example-npp" kind="operator" state="verified">
          <name>示例核电有限公司</name>
          <alias>示例核电厂</alias>
        </party>
        <party key="nnsa" kind="regulator" state="verified">
          <name>国家核安全局</name>
        </party>
      </parties>

      """),
    RuleExample.File(
      "registry/licensee-documents.xml",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <licenseeDocuments xmlns="urn:guiju:1" id="licensee-documents" schemaVersion="1">
        <header date="2026-09-01">
          <title>营运单位文件登记</title>
        </header>
        <licenseeDocument key="example-ts" document="tech-spec" operator="party:example-npp" number="EX-TS-001" state="verified">
          <name>示例核电厂技术规格书</name>
          <edition number="A"/>
          <edition number="B"/>
          <part number="3.4.1">压力</part>
          <part number="3.4.2">温度</part>
        </licenseeDocument>
      </licenseeDocuments>

      """),
  ]
}
