import Files
import Foundation
import GitStore
import Synchronization
import TestSupport
import Testing

/// A real push into a real bare repository: its pre-receive hook waits while the pushed objects lie in
/// quarantine, and this process opens the repository with the hook's own environment.
@Suite struct HookTests {
  @Test func readsTheQuarantineOfAPreReceiveHook() throws {
    let bare = try GitFixture("bare.git", options: ["--bare"])
    let scratch = bare.scratch
    let work = try GitFixture(scratch: scratch, name: "work")
    try Folders.create(work.path)
    try work.git(["init", "-q", "-b", "main"])
    let old = try work.commit(["a": "1"])
    try work.git(["push", "-q", bare.path, "main"])
    let new = try work.commit(["a": "2", "新.xml": "<a/>"])
    let hook = bare.path + "/hooks/pre-receive"
    try scratch.write(
      "bare.git/hooks/pre-receive",
      """
      #!/bin/sh
      cat > "\(scratch.path)/input"
      pwd > "\(scratch.path)/pwd"
      env -0 > "\(scratch.path)/env.part"
      mv "\(scratch.path)/env.part" "\(scratch.path)/env"
      n=0
      while [ ! -e "\(scratch.path)/go" ] && [ $n -lt 600 ]; do sleep 0.1; n=$((n+1)); done
      exit 1

      """)
    try #require(unsafe chmod(hook, 0o755) == 0)
    // The push goes on while this test looks into it. A thread of its own, not a task: both wait.
    let status = Mutex<Int32?>(nil)
    let ended = DispatchSemaphore(value: 0)
    let push = Thread {
      let result = try? work.run(["push", "-q", bare.path, "main"])
      status.withLock { $0 = result?.status }
      ended.signal()
    }
    push.start()
    let isWaiting = appears(scratch.path("env"))
    let observed = Result { try observe(scratch, old: old, new: new) }
    try scratch.write("go", "")
    ended.wait()
    #expect(isWaiting)
    #expect(status.withLock { $0 } == 1)
    try observed.get()
    // The hook refused, so git has thrown the quarantine away.
    let id = try #require(ObjectID(hex: new))
    #expect(try !bare.open().contains(id))
  }

  /// Waits until the file is there, for a minute at most.
  private func appears(_ path: String) -> Bool {
    for _ in 0..<1200 {
      if (try? FileFacts(of: path)) != nil { return true }
      usleep(50_000)
    }
    return false
  }

  private func observe(_ scratch: ScratchFolder, old: String, new: String) throws {
    var environment: [String: String] = [:]
    for line in try scratch.read("env").split(separator: "\0") {
      if let cut = line.firstIndex(of: "=") {
        environment[String(line[..<cut])] = String(line[line.index(after: cut)...])
      }
    }
    #expect(environment["GIT_QUARANTINE_PATH"] != nil)
    #expect(environment["GIT_DIR"] == ".")
    let folder = try scratch.read("pwd").split(separator: "\n").first.map(String.init)
    let location = RepositoryLocation(
      path: try #require(folder), environment: GitEnvironment(environment))
    let repository = try location.open()
    #expect(repository.isBare == true)
    #expect(try scratch.read("input") == "\(old) \(new) refs/heads/main\n")
    let (from, to) = (try repository.resolve(old), try repository.resolve(new))
    #expect(try repository.changes(from: from, to: to).map(\.path) == ["a", "新.xml"])
    let entry = try repository.entry(at: "新.xml", in: to)
    #expect(try repository.blob(entry.id, maxBytes: 100) == Array("<a/>".utf8))
    let range = try repository.history(from: to, order: .newestFirst, excluding: [from])
    #expect(hex(range.commits) == [new])
    #expect(try repository.ancestry(of: from, in: to) == .ancestor)
  }

  @Test func followsTheAlternatesOfAnAlternate() throws {
    let base = try GitFixture("base")
    try base.commit(["a": "1"])
    let middle = try GitFixture(scratch: base.scratch, name: "middle")
    try base.git(["clone", "-q", "--bare", "--shared", base.path, middle.path])
    let empty = try GitFixture(scratch: base.scratch, name: "empty")
    try base.git(["init", "-q", "--bare", empty.path])
    let repository = try empty.open([
      "GIT_ALTERNATE_OBJECT_DIRECTORIES": "/absent:\"\(middle.path)/\\157bjects\""
    ])
    let id = try base.git(["rev-parse", "HEAD"])
    #expect(try repository.files(in: repository.resolve(id)).map(\.path) == ["a"])
  }
}
