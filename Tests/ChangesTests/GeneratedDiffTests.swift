import Testing
import XMLTree

@testable import Changes

/// Properties over generated documents. A seed that fails is printed with the case.
@Suite struct GeneratedDiffTests {
  private func parsed(_ bytes: [UInt8]) throws -> XMLDocument {
    try #require(XMLParser.parse(bytes).document)
  }

  private static let cases: [(seed: UInt64, percent: Int, moves: Int)] = (0..<24).map { place in
    (UInt64(100 + place), [2, 10, 25, 50][place % 4], place % 5)
  }

  @Test(arguments: cases)
  func theScriptGivesTheNewDocument(_ pair: (seed: UInt64, percent: Int, moves: Int)) throws {
    for ids in [GeneratedDocument.IDs.stable, .none, .positional] {
      var document = GeneratedDocument(seed: pair.seed)
      let old = try parsed(document.xml(ids))
      _ = document.change(percent: pair.percent, moves: pair.moves)
      let new = try parsed(document.xml(ids))
      for (from, to) in [(old, new), (new, old), (old, old)] {
        let script = try EditScript(from: from, to: to)
        let read = try EditScript(reading: script.text(remarks: ["一行说明\n第二行"]))
        #expect(read == script)
        #expect(try read.apply(to: from.source) == to.source)
        #expect(
          try XMLParser.canonicalForm(of: read.apply(to: from.source))
            == XMLParser.canonicalForm(of: to.source))
      }
    }
  }

  @Test(arguments: cases)
  func theOtherWayRoundIsTheMirror(_ pair: (seed: UInt64, percent: Int, moves: Int)) throws {
    for ids in [GeneratedDocument.IDs.stable, .none, .positional] {
      var document = GeneratedDocument(seed: pair.seed)
      let old = try parsed(document.xml(ids))
      _ = document.change(percent: pair.percent, moves: pair.moves)
      let new = try parsed(document.xml(ids))
      let forward = StructuralDiff(old: old, new: new)
      let backward = StructuralDiff(old: new, new: old)
      #expect(Set(forward.changes) == Set(backward.changes.map(\.mirrored)))
      #expect(forward.matching.toNew == backward.matching.toOld)
    }
  }

  /// The ids of what a kind of change befell, read off the pair with ids.
  private func touched(
    _ kind: ChangeKind, in diff: StructuralDiff, named: StructuralDiff
  ) -> Set<String> {
    var ids: Set<String> = []
    for change in diff.changes where change.kind == kind {
      if let place = change.new, let id = named.new.idText(of: place) {
        ids.insert(id)
      } else if let place = change.old, let id = named.old.idText(of: place) {
        ids.insert(id)
      }
    }
    return ids
  }

  @Test(arguments: cases)
  func withIDsTheTruthIsFound(_ pair: (seed: UInt64, percent: Int, moves: Int)) throws {
    var document = GeneratedDocument(seed: pair.seed)
    let old = try parsed(document.xml(.stable))
    let truth = document.change(percent: pair.percent, moves: pair.moves)
    let diff = StructuralDiff(old: old, new: try parsed(document.xml(.stable)))
    #expect(touched(.update, in: diff, named: diff) == truth.edited)
    #expect(touched(.insert, in: diff, named: diff) == truth.inserted)
    #expect(touched(.delete, in: diff, named: diff) == truth.deleted)
    #expect(touched(.move, in: diff, named: diff) == truth.moved)
    for kind in [ChangeKind.split, .merge, .wrap, .unwrap] {
      #expect(!diff.changes.contains { $0.kind == kind })
    }
    #expect(diff.judge.verdict == .stable)
  }

  /// Without ids, or with ids that follow positions, the same is found while no more than a tenth changes.
  @Test(arguments: cases.filter { $0.percent <= 10 })
  func withoutIDsTheTruthIsFoundToo(_ pair: (seed: UInt64, percent: Int, moves: Int)) throws {
    for form in [GeneratedDocument.IDs.none, .positional] {
      var document = GeneratedDocument(seed: pair.seed)
      let named = try parsed(document.xml(.stable))
      let old = try parsed(document.xml(form))
      let truth = document.change(percent: pair.percent, moves: pair.moves)
      let names = StructuralDiff(old: named, new: try parsed(document.xml(.stable)))
      let diff = StructuralDiff(old: old, new: try parsed(document.xml(form)))
      #expect(touched(.update, in: diff, named: names) == truth.edited)
      #expect(touched(.insert, in: diff, named: names) == truth.inserted)
      #expect(touched(.delete, in: diff, named: names) == truth.deleted)
      #expect(touched(.move, in: diff, named: names) == truth.moved)
    }
  }
}
