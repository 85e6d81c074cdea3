import Files
import Glibc
import TestSupport
import Testing

@Suite struct FolderListingTests {
  let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  @Test func listsInTheOrderOfBytes() throws {
    for name in ["b/2", "b.x", "a/深/1", "Z", "é", "e\u{301}", ".git/config", "node/x", "b/node/y"] {
      try scratch.write(name, name)
    }
    let listing = try FolderListing(of: scratch.path, skipping: ["node"])
    let expected = ["Z", "a/深/1", "b.x", "b/2", "e\u{301}", "é"]
    #expect(listing.files.map { Array($0.path.utf8) } == expected.map { Array($0.utf8) })
    #expect(listing.problems == [])
    #expect(listing.files.first?.facts.size == 1)
  }

  @Test func reportsLinksAndFollowsNone() throws {
    try scratch.write("real/file", "x")
    try scratch.write("outside/secret", "x")
    let root = scratch.path("real")
    for (target, name) in [
      ("file", "inside"), ("../outside", "out"), ("/etc/passwd", "absolute"), ("gone", "broken"),
      ("../gone", "brokenOut"), ("loop", "loop"), (".", "self"),
    ] {
      unsafe #expect(symlink(target, root + "/" + name) == 0)
    }
    let listing = try FolderListing(of: root)
    #expect(listing.files.map(\.path) == ["file"])
    let summary = listing.links.map { "\($0.path)>\($0.target) \($0.leavesRoot) \($0.isBroken)" }
    #expect(
      summary == [
        "absolute>/etc/passwd true false", "broken>gone false true",
        "brokenOut>../gone true true", "inside>file false false", "loop>loop false true",
        "out>../outside true false", "self>. false false",
      ])
  }

  @Test func reportsNamesThatCannotBeUsed() throws {
    try scratch.write("good", "x")
    try scratch.write("line\nbreak", "x")
    try scratch.write("esc\u{1b}[31m", "x")
    try scratch.write("c1\u{9b}x", "x")
    try scratch.write("folder\t/inner", "x")
    unsafe #expect(mkfifo(scratch.path("pipe"), 0o600) == 0)
    let invalid = scratch.path("").utf8.map { CChar(bitPattern: $0) } + [-1, -2, 0]
    let number = unsafe open(invalid, O_CREAT | O_WRONLY, 0o600)
    #expect(number >= 0)
    close(number)
    let listing = try FolderListing(of: scratch.path)
    #expect(listing.files.map(\.path) == ["good"])
    #expect(
      listing.problems == [
        ListingProblem(path: "c1\u{9b}x", reason: .controlCharacter),
        ListingProblem(path: "esc\u{1b}[31m", reason: .controlCharacter),
        ListingProblem(path: "folder\t", reason: .controlCharacter),
        ListingProblem(path: "line\nbreak", reason: .controlCharacter),
        ListingProblem(path: "pipe", reason: .specialFile),
        ListingProblem(path: "\u{fffd}\u{fffd}", reason: .invalidUTF8),
      ])
  }

  @Test func boundsItsDepth() throws {
    try scratch.write("1/2/3/file", "x")
    let listing = try FolderListing(of: scratch.path, maxDepth: 2)
    #expect(listing.files == [])
    #expect(listing.problems == [ListingProblem(path: "1/2/3", reason: .tooDeep)])
    #expect(try FolderListing(of: scratch.path, maxDepth: 3).files.map(\.path) == ["1/2/3/file"])
  }

  @Test func refusesWhatIsNoFolder() throws {
    let file = try scratch.write("file", "x")
    #expect { try FolderListing(of: file) } throws: {
      ($0 as? FileFailure)?.code == .notFolder
    }
    #expect { try FolderListing(of: file + "x") } throws: {
      ($0 as? FileFailure)?.code == .notFound
    }
  }
}
