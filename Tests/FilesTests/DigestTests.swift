import Digests
import Testing

@Suite struct DigestTests {
  @Test(
    "known vectors of FIPS 180-4",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func knownVectors(text: String, hex: String) throws {
    #expect(try SHA256Digest(ofText: text).hex == hex)
    #expect(try SHA256Digest(ofText: text) == SHA256Digest(hex: hex))
  }

  @Test func aMillionLettersInPieces() throws {
    var hasher = try SHA256Hasher()
    for _ in 0..<1000 { try hasher.update([UInt8](repeating: UInt8(ascii: "a"), count: 1000)) }
    #expect(
      try hasher.finalize().hex
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func readsAndWritesItsForms() throws {
    let digest = try SHA256Digest(ofText: "规矩")
    #expect(SHA256Digest(bytes: digest.bytes) == digest)
    #expect(SHA256Digest(hex: digest.hex.uppercased()) == digest)
    #expect(SHA256Digest(hex: digest.hex.dropLast()) == nil)
    #expect(SHA256Digest(hex: String(repeating: "g", count: 64)) == nil)
    #expect(SHA256Digest(bytes: [1, 2, 3]) == nil)
  }

  @Test func isOrderedByItsBytes() throws {
    let digests = try (0..<20).map { try SHA256Digest(ofText: "\($0)") }
    #expect(digests.sorted().map(\.hex) == digests.map(\.hex).sorted())
  }
}
