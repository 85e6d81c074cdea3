import Files
import Foundation
import TestSupport
import Testing

/// Full disks, closed pipes and Ctrl-C: what was there before is still there.
@Suite struct InterruptionTests {
  @Test func standardOutputIsFull() throws {
    let repository = try Sample.repository()
    let guiju = try Guiju(in: repository)
    for command in ["check", "list", "rules", "--help", "--version", "explain XML101"] {
      let result = try guiju.shell("\"$guiju\" \(command) > /dev/full")
      #expect(result.status == 2, "\(command): \(result.errors)")
      #expect(command.hasPrefix("--") || result.errors.contains("disk is full"), "\(result.errors)")
    }
  }

  @Test func reportOnAFullDisk() throws {
    let repository = try Sample.repository()
    let small = repository.scratch.path("small")
    try Folders.create(small)
    guard getuid() == 0,
      try runProcess("/bin/mount", ["-t", "tmpfs", "-o", "size=64k", "none", small]).status == 0
    else { return }
    defer { _ = try? runProcess("/bin/umount", [small]) }
    try Data("old".utf8).write(to: URL(filePath: small + "/report.html"))
    try Data(repeating: 1, count: 56_000).write(to: URL(filePath: small + "/filler"))
    let guiju = try Guiju(in: repository)
    let result = try guiju.check("--format", "html", "--output", small + "/report.html")
    #expect(result.status == 2)
    #expect(result.errors.contains("The disk is full"), "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(try String(contentsOfFile: small + "/report.html", encoding: .utf8) == "old")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: small).sorted() == [
        "filler", "report.html",
      ])
  }

  @Test func formattingOnAFullDisk() throws {
    let scratch = try ScratchFolder()
    let small = scratch.path("small")
    try Folders.create(small)
    guard getuid() == 0,
      try runProcess("/bin/mount", ["-t", "tmpfs", "-o", "size=128k", "none", small]).status == 0
    else { return }
    defer { _ = try? runProcess("/bin/umount", [small]) }
    let loose = Sample.procedure(
      body: (0..<400).map { "<p>第\($0)句。</p>" }.joined(separator: " "))
    try Folders.create(small + "/procedures/inspection/baseline")
    try Data(loose.utf8).write(to: URL(filePath: small + "/" + Sample.path))
    try Data(repeating: 1, count: 108_000).write(to: URL(filePath: small + "/filler"))
    let result = try Guiju(in: small)("fmt")
    #expect(result.status == 2, "\(result.output)")
    #expect(result.errors.contains("The disk is full"), "\(result.errors)")
    #expect(try String(contentsOfFile: small + "/" + Sample.path, encoding: .utf8) == loose)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: small + "/procedures/inspection/baseline")
        == ["IP-900.xml"])
  }

  @Test func readerThatGoesAway() throws {
    let repository = try Sample.shipped()
    let guiju = try Guiju(in: repository)
    for command in ["rules", "check --format json", "list", "--help", "explain XML101"] {
      let result = try guiju.shell(
        "set -o pipefail; \"$guiju\" \(command) | head -n 1 >/dev/null; echo ${PIPESTATUS[0]}")
      #expect(result.output == "0\n", "\(command): \(result.output)")
      #expect(result.errors.isEmpty, "\(command): \(result.errors)")
    }
    // A reader that is gone before the first byte.
    let gone = try guiju.shell(
      "(sleep 0.3; \"$guiju\" rules; echo $? >&2) | true")
    #expect(gone.errors == "0\n")
  }

  /// A signal in the middle of a run over many files: every file is the old one or the new one.
  @Test func controlCDuringFormatting() throws {
    let scratch = try ScratchFolder()
    let folder = scratch.path("procedures/inspection/baseline")
    let loose = Sample.procedure(
      body: (0..<200).map { "<p>\n第\($0)句。\n</p>" }.joined(separator: " "))
    let count = 300
    for number in 0..<count {
      try scratch.write(
        "procedures/inspection/baseline/IP-\(1000 + number).xml",
        loose.replacing("IP-900", with: "IP-\(1000 + number)"))
    }
    let guiju = try Guiju(in: scratch)
    let result = try guiju.shell(
      "\"$guiju\" fmt --seed 1 & pid=$!; sleep 0.5; kill -INT $pid; wait $pid; echo status $?")
    // The shell starts background jobs with SIGINT ignored, so TERM is tried as well.
    let terminated = try guiju.shell(
      "\"$guiju\" fmt --seed 1 & pid=$!; sleep 0.2; kill -TERM $pid; wait $pid; echo status $?")
    #expect(result.output.contains("status"))
    #expect(terminated.output.contains("status"))
    var old = 0
    for number in 0..<count {
      let text = try scratch.read("procedures/inspection/baseline/IP-\(1000 + number).xml")
      if text == loose.replacing("IP-900", with: "IP-\(1000 + number)") {
        old += 1
      } else {
        #expect(text.hasSuffix("</procedure>\n") && text.contains("第199句"), "\(number)")
      }
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.count { $0.hasSuffix(".xml") } == count)
    // One temporary file at most is left by a kill; it is no XML file and in nobody's way.
    #expect(names.count <= count + 2)
    // The next run finishes what was begun.
    #expect(try guiju("fmt").status == 0)
    #expect(try guiju("fmt", "--check").status == 0)
  }

  @Test func interruptKillsTheProgramPlainly() throws {
    let scratch = try ScratchFolder()
    // `fmt -` waits for its input; SIGINT must end it at once.
    let result = try Guiju(in: scratch).shell(
      """
      set -m
      sleep 5 | "$guiju" fmt - & sleep 0.5; kill -INT -$!; wait $!; echo status $?
      """)
    #expect(result.output.contains("status 130"), "\(result.output)")
  }

  /// Wherever a file is changed while it is read, the reader says so (the moment itself can be made only
  /// inside the process; see FileReaderTests).
  @Test func fileThatChangesWhileRead() throws {
    let scratch = try ScratchFolder()
    let path = try scratch.write(Sample.path, Sample.procedure())
    #expect(throws: FileFailure.self) {
      try FileReader.readFile(path, maxBytes: 1 << 20) {
        try? Data(Sample.faulty.utf8).write(to: URL(filePath: path))
      }
    }
  }
}
