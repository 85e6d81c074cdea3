import Files
import GitStore
import TestSupport
import Testing

@Suite struct ReadingTests {
  @Test func listsATreeAsGitDoes() throws {
    let fixture = try GitFixture()
    try fixture.commit([
      "规程/检查.xml": "<a/>", "a.b": "1", "a/b": "2", "a-b": "3", "深/层/次": "4",
    ])
    let repository = try fixture.open()
    let head = try repository.resolve("HEAD")
    let listed = try repository.files(in: head)
    let expected = try fixture.git(["ls-tree", "-r", "-z", "HEAD"])
      .split(separator: "\0").map(String.init)
    #expect(
      listed.map { "\(String($0.mode.rawValue, radix: 8)) blob \($0.id.hex)\t\($0.path)" }
        == expected)
    #expect(try repository.files(in: head, under: "规程").map(\.path) == ["规程/检查.xml"])
    #expect(try repository.files(in: head, under: "a.b").map(\.path) == ["a.b"])
    #expect(try repository.files(in: head, under: "absent") == [])
    #expect(try repository.entry(at: "深/层", in: head).mode == .folder)
    #expect(failure { _ = try repository.entry(at: "深/无", in: head) }?.code == .pathNotFound)
    #expect(failure { _ = try repository.entry(at: "a\0", in: head) }?.code == .invalidPath)
  }

  @Test func namesModesAndInvalidText() throws {
    let fixture = try GitFixture()
    let blob = try fixture.git(["hash-object", "-w", "--stdin"], stdin: [65])
    var tree: [UInt8] = []
    for (mode, name) in [("100644", "a\nb"), ("100755", "run"), ("120000", "link")] {
      tree += Array("\(mode) blob \(blob)\t\(name)\0".utf8)
    }
    tree +=
      Array("160000 commit \(String(repeating: "1", count: 40))\tsub\0100644 blob \(blob)\t".utf8)
      + [0xff, 0xfe, 0]
    let id = try fixture.git(["mktree", "-z", "--missing"], stdin: tree)
    let commit = try fixture.git(["commit-tree", id, "-m", "x"])
    let repository = try fixture.open()
    let files = try repository.files(in: repository.resolve(commit))
    #expect(files.map(\.path) == ["a\nb", "link", "run", "sub", "\u{fffd}\u{fffd}"])
    #expect(files.map(\.mode) == [.regular, .symbolicLink, .executable, .submodule, .regular])
    #expect(files.map(\.isValidUTF8) == [true, true, true, true, false])
  }

  @Test func blobsWithinTheirLimit() throws {
    let fixture = try GitFixture()
    try fixture.commit(["file": "规矩", "empty": ""])
    let repository = try fixture.open()
    let head = try repository.resolve("HEAD")
    let id = try repository.entry(at: "file", in: head).id
    #expect(try repository.blobSize(id) == 6)
    #expect(try repository.blob(id, maxBytes: 6) == Array("规矩".utf8))
    #expect(failure { _ = try repository.blob(id, maxBytes: 5) }?.code == .tooLarge)
    #expect(try repository.withBlob(id, maxBytes: 6) { $0.count } == 6)
    let empty = try repository.entry(at: "empty", in: head).id
    #expect(try repository.blob(empty, maxBytes: 0) == [])
    #expect(try Repository.blobID(of: Array("规矩".utf8)) == id)
    #expect(try Repository.blobID(of: []) == empty)
    #expect(failure { _ = try repository.blob(head, maxBytes: 99) }?.code == .wrongKind)
    #expect(failure { _ = try repository.files(in: id) }?.code == .wrongKind)
    let absent = try #require(ObjectID(hex: String(repeating: "1", count: 40)))
    #expect(failure { _ = try repository.blob(absent, maxBytes: 99) }?.code == .missingObject)
    #expect(failure { _ = try repository.commit(absent) }?.code == .missingObject)
    #expect(try !repository.contains(absent))
    #expect(try repository.contains(head))
    #expect(try !repository.contains(.zero))
  }

  @Test func resolvesWhatGitResolves() throws {
    let fixture = try GitFixture()
    try fixture.commit(["a": "1"])
    try fixture.commit(["a": "2"])
    try fixture.git(["tag", "light"])
    try fixture.git(["tag", "-a", "-m", "批准", "批准/1"])
    try fixture.git(["tag", "tree", "HEAD^{tree}"])
    let repository = try fixture.open()
    for revision in ["HEAD", "main", "HEAD~1", "@", "批准/1", "light", "refs/heads/main", "main^0"] {
      let expected = try fixture.git(["rev-parse", revision + "^{commit}"])
      #expect(try repository.resolve(revision).hex == expected)
      #expect(try repository.resolve(String(expected.prefix(8))).hex == expected)
    }
    for revision in ["absent", "HEAD~5", String(repeating: "0", count: 40), "-x"] {
      #expect(failure { _ = try repository.resolve(revision) }?.code == .unknownRevision)
    }
    #expect(failure { _ = try repository.resolve("tree") }?.code == .invalidRevision)
    #expect(failure { _ = try repository.resolve("a\0") }?.code == .invalidRevision)
    let head = try repository.resolve("HEAD")
    #expect(try repository.branches() == [Reference(name: "main", commit: head)])
    #expect(try repository.tags().map(\.name) == ["light", "批准/1"])
    #expect(try repository.tags().allSatisfy { $0.commit == head })
  }

  @Test func anAmbiguousAbbreviationIsSaid() throws {
    let fixture = try GitFixture()
    // Known pair: the blobs "brocdnra" and "brigddsv" share their first digits (git's own tests).
    var ids: [String] = []
    for text in ["brocdnra\n", "brigddsv\n"] {
      ids.append(try fixture.git(["hash-object", "-w", "--stdin"], stdin: Array(text.utf8)))
    }
    let common = zip(ids[0], ids[1]).prefix { $0 == $1 }.map { String($0.0) }.joined()
    try #require(common.count >= 4)
    let repository = try fixture.open()
    #expect(failure { _ = try repository.resolve(common) }?.code == .ambiguousRevision)
  }

  @Test func anAlteredObjectIsRefused() throws {
    let fixture = try GitFixture()
    try fixture.commit(["a": "true"])
    let id = try fixture.git(["rev-parse", "HEAD:a"])
    let other = try fixture.git(["hash-object", "-w", "--stdin"], stdin: Array("fake".utf8))
    func object(_ id: String) -> String {
      fixture.path + "/.git/objects/\(id.prefix(2))/\(id.dropFirst(2))"
    }
    // A well-formed object under another's name.
    let bytes = try FileReader.readFile(object(other), maxBytes: 1000)
    try AtomicWriter.write(bytes, to: object(id), within: fixture.path)
    let repository = try fixture.open()
    let found = try #require(ObjectID(hex: id))
    #expect(failure { _ = try repository.blob(found, maxBytes: 99) }?.code == .corrupt)
    try AtomicWriter.write([1, 2, 3], to: object(id), within: fixture.path)
    let again = try fixture.open()
    #expect(failure { _ = try again.blob(found, maxBytes: 99) }?.code == .corrupt)
  }

  @Test func fiveHundredBlobsOnManyThreads() async throws {
    let fixture = try GitFixture()
    var files: [String: String] = [:]
    for index in 0..<500 { files["\(index).xml"] = "<第\(index)条/>" }
    try fixture.commit(files)
    try fixture.git(["gc", "-q"])
    let location = try fixture.open().location
    let total = try await withThrowingTaskGroup(of: Int.self) { group in
      for worker in 0..<8 {
        group.addTask {
          let repository = try location.open()
          let entries = try repository.files(in: repository.resolve("HEAD"))
          var right = 0
          for (index, entry) in entries.enumerated() where index % 8 == worker {
            let text = String(decoding: try repository.blob(entry.id, maxBytes: 100), as: UTF8.self)
            if text == "<第\(entry.path.dropLast(4))条/>" { right += 1 }
          }
          return right
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(total == 500)
  }

  @Test func aPartialCloneNamesItsRemote() throws {
    let origin = try GitFixture("origin")
    try origin.commit(["a": "content"])
    try origin.git(["config", "uploadpack.allowFilter", "true"])
    let clone = try GitFixture(scratch: origin.scratch, name: "clone")
    _ = try runProcess(
      "/usr/bin/git",
      ["clone", "-q", "--no-checkout", "--filter=blob:none", "file://" + origin.path, clone.path],
      environment: clone.environment, cwd: origin.path)
    let repository = try clone.open()
    #expect(try repository.promisorRemotes() == ["origin"])
    let entry = try repository.entry(at: "a", in: repository.resolve("HEAD"))
    let found = failure { _ = try repository.blob(entry.id, maxBytes: 99) }
    #expect(found?.code == .missingObject)
    #expect(found?.subject == entry.id.hex)
    #expect(found?.detail.contains("partial clone of origin") == true)
  }
}
