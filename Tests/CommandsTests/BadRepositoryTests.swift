import Files
import Foundation
import TestSupport
import Testing

/// Repositories that are not as a drafter's own: bare, shallow, damaged, half merged, of another user.
@Suite struct BadRepositoryTests {
  @Test func bareRepository() throws {
    let origin = try Sample.repository()
    let bare = try GitFixture(scratch: origin.scratch, name: "bare.git")
    try origin.git(["clone", "-q", "--bare", ".", bare.path])
    let guiju = try Guiju(in: bare)
    let changed = try changes(under: bare.path) { () throws -> Void in
      let result = try guiju.check("--at", "main")
      #expect(result.status == 0, "\(result.output)\(result.errors)")
      #expect(result.output.contains("documents 1"))
      #expect(try guiju.check().status == 0)
      let tree = try guiju.check("--at", "worktree")
      #expect(tree.status == 2)
      #expect(tree.errors.contains("A bare repository has no work tree"))
      #expect(try guiju("fmt").status == 2)
      let chinese = try Guiju(in: bare, language: "zh")("fmt")
      #expect(chinese.errors.contains("裸仓库没有工作区"))
      #expect(try guiju("list", "--format", "csv").output.contains("IP-900"))
    }
    #expect(changed == [])
  }

  @Test func objectsOfSHA256() throws {
    let repository = try GitFixture(options: ["--object-format=sha256"])
    try repository.commit(Sample.files)
    let changed = try changes(under: repository.path) { () throws -> Void in
      let result = try Guiju(in: repository).check()
      #expect(result.status == 2)
      #expect(result.errors.contains("SHA-256"), "\(result.errors)")
      #expect(result.output.isEmpty)
    }
    #expect(changed == [])
  }

  @Test func shallowClone() throws {
    let origin = try Sample.repository()
    try origin.commit(["procedures/inspection/baseline/IP-901.xml": Sample.procedure(id: "IP-901")])
    try origin.commit(["a.txt": "3"])
    let clone = try GitFixture(scratch: origin.scratch, name: "shallow")
    try origin.git(["clone", "-q", "--depth", "1", "file://" + origin.path, clone.path])
    let guiju = try Guiju(in: clone)
    let before = try clone.git(["rev-parse", "HEAD"])
    let changed = try changes(under: clone.path) { () throws -> Void in
      #expect(try guiju.check("--fail-on", "blocking").status == 0)
      #expect(try guiju.check("--at", "HEAD", "--fail-on", "blocking").status == 0)
      // The start of the range lies behind the graft.
      let missing = try origin.git(["rev-parse", "HEAD~2"])
      let range = try guiju.check("--range", "\(missing)..HEAD", "--fail-on", "blocking")
      #expect(range.status == 0)
      #expect(range.errors.contains("is not in this repository"), "\(range.errors)")
      let revision = try guiju.check("--at", "HEAD~1")
      #expect(revision.status == 64 || revision.status == 2)
      #expect(!revision.errors.isEmpty)
      #expect(try guiju("doctor", "--ci").status == 2)
    }
    #expect(changed == [])
    #expect(try clone.git(["rev-parse", "HEAD"]) == before)
  }

  @Test func partialCloneLacksAnObject() throws {
    let origin = try Sample.repository()
    try origin.git(["config", "uploadpack.allowFilter", "true"])
    let clone = try GitFixture(scratch: origin.scratch, name: "partial")
    try origin.git([
      "clone", "-q", "--no-checkout", "--filter=blob:none", "file://" + origin.path, clone.path,
    ])
    let changed = try changes(under: clone.path) { () throws -> Void in
      let result = try Guiju(in: clone).check("--at", "HEAD")
      #expect(result.status == 1 || result.status == 2)
      let text = result.output + result.errors
      #expect(text.contains("partial clone") || text.contains("extension"), "\(text)")
    }
    #expect(changed == [])
  }

  @Test func missingAndDamagedObjects() throws {
    let repository = try Sample.repository()
    let blob = try repository.git(["rev-parse", "HEAD:" + Sample.path])
    let object = repository.path + "/.git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))"
    try FileManager.default.removeItem(atPath: object)
    let guiju = try Guiju(in: repository)
    for state in ["HEAD", "index"] {
      let result = try guiju.check("--at", state)
      #expect(result.status == 1, "\(result.errors)")
      #expect(result.output.contains("lacks the file's content"), "\(result.output)")
    }
    try Data([1, 2, 3]).write(to: URL(filePath: object))
    let damaged = try guiju.check("--at", "HEAD")
    #expect(damaged.status == 1 || damaged.status == 2)
    #expect(!(damaged.output + damaged.errors).isEmpty)

    let tree = try repository.git(["rev-parse", "HEAD^{tree}"])
    try FileManager.default.removeItem(
      atPath: repository.path + "/.git/objects/\(tree.prefix(2))/\(tree.dropFirst(2))")
    let broken = try guiju.check("--at", "HEAD")
    #expect(broken.status == 2)
    #expect(broken.errors.contains("missing"), "\(broken.errors)")
  }

  @Test func mergeInProgress() throws {
    let repository = try Sample.repository()
    try repository.git(["checkout", "-q", "-b", "other"])
    try repository.commit([Sample.path: Sample.procedure(title: "甲监督检查程序")])
    try repository.git(["checkout", "-q", "main"])
    try repository.commit([Sample.path: Sample.procedure(title: "乙监督检查程序")])
    #expect(try repository.run(["merge", "other"]).status != 0)
    let guiju = try Guiju(in: repository)
    let status = try repository.git(["status", "--porcelain"])
    let changed = try changes(under: repository.path) { () throws -> Void in
      let index = try guiju.check("--at", "index")
      #expect(index.status == 1)
      #expect(index.output.contains("unresolved merge conflict"), "\(index.output)")
      let zh = try Guiju(in: repository, language: "zh").check("--at", "index")
      #expect(zh.output.contains("未解决的合并冲突"))
      // The work tree holds the markers, and they are named as such.
      let tree = try guiju.check()
      #expect(tree.status == 1)
      #expect(tree.output.contains("XML301"), "\(tree.output)")
      #expect(try guiju("fmt").status == 2)
      #expect(try guiju("doctor").output.contains("merge"))
    }
    #expect(changed == [])
    #expect(try repository.git(["status", "--porcelain"]) == status)
  }

  @Test func noCommitYet() throws {
    let repository = try GitFixture()
    for (path, text) in Sample.files { try repository.scratch.write("repository/" + path, text) }
    let guiju = try Guiju(in: repository)
    #expect(try guiju.check().status == 0)
    let head = try guiju.check("--at", "HEAD")
    #expect(head.status == 2 || head.status == 64)
    #expect(!head.errors.isEmpty)
    let index = try guiju.check("--at", "index")
    #expect(index.status == 2)
    #expect(index.errors.contains("Nothing is in scope"))
    try repository.git(["add", "-A"])
    #expect(try guiju.check("--at", "index").status == 0)
  }

  @Test func emptyRepositoryCoversNothing() throws {
    let repository = try GitFixture()
    let guiju = try Guiju(in: repository)
    let result = try guiju.check()
    #expect(result.status == 2)
    #expect(result.errors.contains("Nothing is in scope"), "\(result.errors)")
    #expect(try Guiju(in: repository, language: "zh").check().errors.contains("校验范围内没有任何文件"))
    try repository.commit(["readme.txt": "x"])
    #expect(try guiju.check().status == 2)
    #expect(try guiju.check("procedures").status == 2)
  }

  @Test func detachedHead() throws {
    let repository = try Sample.repository()
    try repository.git(["checkout", "-q", "--detach"])
    let guiju = try Guiju(in: repository)
    #expect(try guiju.check().status == 0)
    #expect(try guiju.check("--at", "HEAD").status == 0)
    #expect(try guiju("doctor").output.contains("detached HEAD"))
  }

  @Test func linkedWorkTree() throws {
    let repository = try Sample.repository()
    let linked = try GitFixture(scratch: repository.scratch, name: "linked")
    try repository.git(["worktree", "add", "-q", "-b", "other", linked.path])
    let guiju = try Guiju(in: linked)
    #expect(try guiju.check().status == 0)
    #expect(try guiju.check("--at", "index").status == 0)
    #expect(try guiju("hooks", "install").status == 0)
    #expect(FileManager.default.fileExists(atPath: repository.path + "/.git/hooks/pre-commit"))
  }

  @Test func repositoryOfAnotherUser() throws {
    let repository = try Sample.repository()
    _ = try runProcess("/bin/chmod", ["755", repository.scratch.path])
    let guiju = try Guiju(in: repository)
    guard let refused = try AnotherUser.run(guiju, ["check", "--as-of", Guiju.day]) else { return }
    #expect(refused.status == 2)
    #expect(refused.errors.contains("belongs to another user"), "\(refused.errors)")
    #expect(refused.errors.contains("safe.directory"))
    var trusting = guiju
    trusting.environment["GIT_CONFIG_COUNT"] = "1"
    trusting.environment["GIT_CONFIG_KEY_0"] = "safe.directory"
    trusting.environment["GIT_CONFIG_VALUE_0"] = "*"
    #expect(try AnotherUser.run(trusting, ["check", "--as-of", Guiju.day])?.status == 0)
  }

  @Test func outsideAnyRepository() throws {
    let scratch = try ScratchFolder()
    for (path, text) in Sample.files { try scratch.write(path, text) }
    let guiju = try Guiju(in: scratch)
    #expect(try guiju.check().status == 0)
    let index = try guiju.check("--at", "index")
    #expect(index.status == 2)
    #expect(index.errors.contains("no git repository"))
    #expect(try guiju.check("--range", "a..b").status == 2)
    #expect(try guiju("hooks", "install").status == 2)
  }

  @Test func folderOfARepositoryIsARepositoryOfDocuments() throws {
    let repository = try Sample.repository([
      "docs/guiju.xml": "<guiju xmlns=\"urn:guiju:1\" schemaVersion=\"1\" language=\"en\"/>\n",
      "docs/" + Sample.path: Sample.faulty, "docs/registry/parties.xml": Sample.parties,
    ])
    let guiju = try Guiju(in: repository.path + "/docs")
    for state in ["worktree", "index", "HEAD"] {
      let places = try guiju.places("--at", state)
      #expect(places.contains("\(Sample.path):16:22 SCH103"), "\(state): \(places)")
    }
  }
}
