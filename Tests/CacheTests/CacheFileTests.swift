import Digests
import Testing

@testable import Cache

/// A cache that is not exactly what was written is no cache at all.
@Suite struct CacheFileTests {
  private func key(_ text: String) throws -> CacheKey { CacheKey(try SHA256Digest(ofText: text)) }

  private func sample() throws -> [UInt8] {
    var file = CacheFile()
    file.set(try key("a"), [1, 2, 3])
    file.set(try key("b"), [])
    file.set(try key("c"), Array(repeating: 7, count: 300))
    return try #require(file.encoded())
  }

  private func bytes(_ file: inout CacheFile, _ name: String) throws -> [UInt8]? {
    guard var reader = file.value(of: try key(name)) else { return nil }
    var bytes: [UInt8] = []
    while !reader.isAtEnd { bytes.append(try reader.byte()) }
    return bytes
  }

  @Test func whatWasKeptIsThere() throws {
    var file = try #require(CacheFile(try sample()))
    #expect(file.count == 3)
    #expect(!file.isChanged)
    #expect(try bytes(&file, "a") == [1, 2, 3])
    #expect(try bytes(&file, "b") == [])
    #expect(try bytes(&file, "c") == Array(repeating: 7, count: 300))
    #expect(try bytes(&file, "d") == nil)
  }

  @Test func aNewValueTakesThePlaceOfTheOld() throws {
    var file = try #require(CacheFile(try sample()))
    file.set(try key("a"), [9])
    #expect(file.isChanged)
    let encoded = try #require(file.encoded())
    var again = try #require(CacheFile(encoded))
    #expect(try bytes(&again, "a") == [9])
    #expect(again.count == 3)
  }

  @Test func aFileThatWasCutShortIsNoFile() throws {
    let bytes = try sample()
    for count in 0..<bytes.count {
      #expect(CacheFile(Array(bytes[..<count])) == nil, "\(count)")
    }
    #expect(CacheFile(bytes + [0]) == nil)
  }

  @Test func aFileWithAnyBitChangedIsNoFile() throws {
    let bytes = try sample()
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 1 << UInt8(place % 8)
      #expect(CacheFile(damaged) == nil, "\(place)")
    }
  }

  /// Another version that guards its bytes just as well.
  @Test func anotherVersionIsNoFile() throws {
    var bytes = Array(try sample().dropLast(SHA256Digest.byteCount))
    bytes["guiju cache\n".utf8.count] = 99
    bytes += try SHA256Digest(of: bytes).bytes
    #expect(CacheFile(bytes) == nil)
  }

  /// Bytes whose digest is right and whose content is nonsense are read without harm.
  @Test func nonsenseUnderARightDigestIsNoFile() throws {
    var source: UInt64 = 88172645463325252
    for _ in 0..<2000 {
      var bytes = Array("guiju cache\n".utf8) + [1]
      for _ in 0..<Int(source % 90) {
        source ^= source << 13
        source ^= source >> 7
        source ^= source << 17
        bytes.append(UInt8(truncatingIfNeeded: source))
      }
      source ^= source << 13
      source ^= source >> 7
      source ^= source << 17
      if let file = CacheFile(bytes + (try SHA256Digest(of: bytes).bytes)) {
        #expect(file.count <= 2)
      }
    }
  }

  @Test func whatNobodyAsksForIsDroppedAfterSomeRuns() throws {
    var bytes = try sample()
    for run in 0..<Int(CacheFile.runsKept) + 1 {
      var file = try #require(CacheFile(bytes))
      #expect(try self.bytes(&file, "a") != nil)
      file.set(try key("new \(run)"), [0])
      bytes = try #require(file.encoded())
    }
    var file = try #require(CacheFile(bytes))
    #expect(try self.bytes(&file, "a") != nil)
    #expect(try self.bytes(&file, "c") == nil)
  }
}
