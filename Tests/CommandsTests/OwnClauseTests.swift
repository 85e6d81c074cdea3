import Files
import Foundation
import TestSupport
import Testing

/// Words that point at clauses of the document that they stand in.
@Suite struct OwnClauseTests {
  private static let body = """
    <p id="aparag22">总则一。</p><p id="aparag33">本条，前条，前款，本章，第九条，本程序第1.9条，本程序第二章，前三条，本条第四款。</p>
    """
  private static let annex = """
    <section id="aannex22" topic="annex"><heading>记录</heading><p id="aannex33">见附录A、附录C和《示例导则》附录D。</p></section>
    """

  private func document() -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <procedure xmlns="urn:guiju:1" id="IP-900" schemaVersion="1">
      <meta modelled="text" numbering="gbt1.1">
        <title>示例监督检查程序</title>
        <number>IP-900</number>
        <issuer party="party:nnsa"/>
        <tier>3</tier>
        <classification>公开</classification>
        <revision number="1" state="draft"/>
      </meta>
      <section id="aexamp33" topic="purpose"><heading>目的</heading>\(Self.body)</section>
      \(Self.annex)
    </procedure>

    """
  }

  @Test func theyResolveByPositionAndNumber() throws {
    let scratch = try ScratchFolder()
    try scratch.write("a.xml", document())
    let result = try Guiju(in: scratch).run(["cite", "a.xml"], stdin: [])
    let lines = result.output.split(separator: "\n").map { $0.drop { $0 == " " } }
    let outcomes = lines.filter { line in ["→", "✗", "?"].contains { line.hasPrefix($0) } }
      .map(String.init)
    #expect(
      outcomes == [
        "→ 第1.2条 of this document (#aparag33)", "→ 第1.1条 of this document (#aparag22)",
        "→ 第1.1条 of this document (#aparag22)", "→ 第1章 of this document (#aexamp33)",
        "? This document does not number its clauses so: 第九条 is none of them; where a law is meant, name it.",
        "✗ This document has no 1.9; the last is 1.2.", "✗ This document has no 2; the last is 1.",
        "? Nothing stands before that it could mean.",
        "✗ This document has no 第1.2条第四款; the last is 第一款.",
        "→ 附录A of this document (#aannex22)", "✗ This document has no 附录C; the last is 附录A.",
        "✗ The library has no 《示例导则》.",
      ])
  }
}
