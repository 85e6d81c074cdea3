import Files
import Testing
import TestSupport

/// Whatever lies where the cache should be, the answer is the same, and nobody hears of it.
@Suite struct DamagedCacheTests {
  private let repository: GitFixture
  private let guiju: Guiju
  private let expected: ProcessResult
  private let cache: String

  init() throws {
    repository = try Sample.repository([Sample.path: Sample.faulty])
    guiju = try Guiju(in: repository)
    expected = try guiju.check("--no-cache")
    _ = try guiju.check()
    cache = repository.path + "/.git/guiju/check.cache"
  }

  private func holds(_ what: String) throws {
    let result = try guiju.check()
    #expect(result.status == 1)
    #expect(result.output == expected.output, "\(what)")
    #expect(result.errors == expected.errors, "\(what)")
  }

  private func put(_ bytes: [UInt8]) throws {
    try AtomicWriter.write(bytes, to: cache, within: repository.path)
  }

  @Test func cutShortOrChanged() throws {
    let whole = try FileReader.readFile(cache, maxBytes: 1 << 24)
    try #require(whole.count > 500)
    for part in 0..<12 {
      try put(Array(whole.prefix(whole.count * part / 12)))
      try holds("cut at \(part)/12")
      var bytes = whole
      bytes[whole.count * part / 12] ^= 0x20
      try put(bytes)
      try holds("changed at \(part)/12")
    }
    var other = whole
    other["guiju cache\n".utf8.count] = 2
    try put(other)
    try holds("another version")
    // What could not be used was written anew.
    let again = try FileReader.readFile(cache, maxBytes: 1 << 24)
    #expect(again != other)
  }

  @Test func somethingElseInItsPlace() throws {
    for line in [
      "rm -f .git/guiju/check.cache; mkdir .git/guiju/check.cache",
      "rm -rf .git/guiju; echo no > .git/guiju",
      "rm -rf .git/guiju; ln -s /nonexistent .git/guiju",
      "rm -rf .git/guiju; mkdir .git/guiju; ln -s /dev/zero .git/guiju/check.cache",
      "rm -rf .git/guiju; mkdir .git/guiju; mkfifo .git/guiju/check.cache",
    ] {
      #expect(try guiju.shell(line).status == 0)
      try holds(line)
    }
  }

  /// The git directory belongs to somebody else, or the disk is full.
  @Test func nothingCanBeWritten() throws {
    // The superuser may write where others may not: a limit on the size of files stops everybody.
    let limited = try guiju.shell(
      "rm -rf .git/guiju; ulimit -f 0; trap '' XFSZ; \"$guiju\" check --as-of \(Guiju.day)")
    #expect(limited.status == 1)
    #expect(limited.output == expected.output)
    #expect(limited.errors == expected.errors)
    let left = try guiju.shell("ls -A .git/guiju")
    #expect(left.output == "")
  }

  @Test func manyAtOnce() throws {
    let result = try guiju.shell(
      """
      rm -rf .git/guiju
      for i in 1 2 3 4 5 6; do "$guiju" check --as-of \(Guiju.day) > out.$i 2>&1 & done
      wait
      for i in 2 3 4 5 6; do cmp out.1 out.$i || exit 1; done
      cat out.1; rm out.*
      ls .git/guiju
      """)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix(expected.output))
    #expect(result.output.hasSuffix("check.cache\n"))
    try holds("after many at once")
  }

  @Test func aLinkedWorkTreeHasItsOwn() throws {
    try repository.git(["worktree", "add", "-q", repository.scratch.path("other")])
    let other = try Guiju(in: repository.scratch.path("other"))
    let plain = try other.check("--no-cache")
    for _ in 0..<2 { #expect(try other.check().output == plain.output) }
    try holds("the first work tree")
  }
}
