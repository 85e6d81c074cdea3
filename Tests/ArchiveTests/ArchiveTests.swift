import Testing

@testable import Archive

@Suite struct ArchiveTests {
  @Test func whatIsWrittenIsRead() throws {
    let big = [UInt8](repeating: 65, count: 100_000)
    let bytes = try ZipWriter.archive([
      .init(name: "a/一.xml", bytes: Array("你好".utf8)), .init(name: "big", bytes: big),
      .init(name: "empty", bytes: []),
    ])
    let reader = try ZipReader(bytes)
    #expect(reader.names == ["a/一.xml", "big", "empty"])
    #expect(try reader.bytes(of: "a/一.xml") == Array("你好".utf8))
    #expect(try reader.bytes(of: "big") == big)
    #expect(try reader.bytes(of: "empty").isEmpty)
    let again = try ZipWriter.archive([
      .init(name: "a/一.xml", bytes: Array("你好".utf8)), .init(name: "big", bytes: big),
      .init(name: "empty", bytes: []),
    ])
    #expect(again == bytes)
  }

  @Test func refusals() throws {
    func code(_ body: () throws -> Void) -> ArchiveFailure.Code? {
      do { try body() } catch { return (error as? ArchiveFailure)?.code }
      return nil
    }
    #expect(code { _ = try ZipReader(Array("no archive".utf8)) } == .notAnArchive)
    #expect(code { _ = try ZipReader([]) } == .notAnArchive)
    let bomb = try ZipWriter.archive([
      .init(name: "b", bytes: [UInt8](repeating: 0, count: 8 << 20))
    ])
    #expect(code { _ = try ZipReader(bomb).bytes(of: "b") } == .suspiciousRatio)
    let small = ArchiveLimits(maxMemberBytes: 1 << 20)
    #expect(code { _ = try ZipReader(bomb, limits: small).bytes(of: "b") } == .tooLarge)
    #expect(code { _ = try ZipReader(bomb).bytes(of: "x") } == .noSuchMember)
    #expect(code { _ = try ZipReader(bomb, limits: .init(maxMembers: 0)) } == .tooLarge)
    #expect(code { _ = try ZipReader(Array(bomb.dropLast(30))) } == .notAnArchive)
  }

  @Test func encodings() throws {
    let gb: [UInt8] = [0xB5, 0xDA, 0xD2, 0xBB, 0xCC, 0xF5]
    #expect(try TextConversion.utf8(from: gb, encoding: "GB18030") == Array("第一条".utf8))
    #expect(throws: ArchiveFailure.self) {
      try TextConversion.utf8(from: [0xFF, 0xFF], encoding: "GB18030")
    }
    #expect(throws: ArchiveFailure.self) {
      try TextConversion.utf8(from: gb, encoding: "no-such-encoding")
    }
  }
}
