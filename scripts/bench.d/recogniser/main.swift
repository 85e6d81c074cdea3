// Recognition speed in megabytes of UTF-8 a second on one core, and the score on the annotated
// sentences, in one run. Built and started by `run` beside this file.
//
//   run TEXTS-FOLDER SENTENCES.jsonl [-v]   speed and score; -v prints every sentence that differs
//   run --text 'SENTENCE'                   what is found in one sentence

import Foundation

func describe(_ target: CitationTarget) -> String {
  target.fields.map { $0.name == "norm" ? $0.value : "\($0.name)=\($0.value)" }
    .joined(separator: " ")
}

func describe(_ citation: Citation, in text: String) -> String {
  let scalars = Array(text.unicodeScalars)[citation.codePoints]
  let span = String(String.UnicodeScalarView(scalars))
  let targets = citation.targets.map(describe).joined(separator: " / ")
  return "\(citation.codePoints.lowerBound) \(span) \(citation.kind) \(targets)"
    + (citation.isHistorical ? " historical" : "")
}

struct Sentence: Decodable {
  struct Gold: Decodable {
    let start: Int
    let end: Int
    let kind: String
    let targets: [[String: String]]
  }
  let text: String
  let gold: [Gold]
}

func describe(_ gold: Sentence.Gold, in text: String) -> String {
  let span = String(String.UnicodeScalarView(Array(text.unicodeScalars)[gold.start..<gold.end]))
  let order = CitationTarget.fieldNames
  let targets = gold.targets.map { target in
    order.compactMap { name in
      target[name].map { name == "norm" ? $0 : "\(name)=\($0)" }
    }.joined(separator: " ")
  }
  return "\(gold.start) \(span) \(gold.kind) \(targets.joined(separator: " / "))"
}

let arguments = CommandLine.arguments.dropFirst()
let recogniser = CitationRecogniser()
if arguments.first == "--text" {
  for text in arguments.dropFirst() {
    print(text)
    for citation in recogniser.recognise(text).citations {
      print("   ", describe(citation, in: text))
    }
  }
} else if arguments.first == "--count", let path = arguments.dropFirst().first {
  let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  print(recogniser.recognise(bytes).citations.count)
} else if arguments.first == "--list", let path = arguments.dropFirst().first {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  for citation in recogniser.recognise(text).citations { print(describe(citation, in: text)) }
} else if arguments.count >= 2 {
  let list = Array(arguments)
  let files = try FileManager.default.contentsOfDirectory(atPath: list[0]).sorted()
  let texts = try files.filter { $0.hasSuffix(".txt") }.map {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: list[0] + "/" + $0)))
  }
  let size = texts.reduce(0) { $0 + $1.count }
  // Processor time, not wall time: other work on the machine does not count.
  var best = Double.infinity
  var found = 0
  for _ in 0..<9 {
    found = 0
    let start = clock()
    for _ in 0..<10 { for text in texts { found += recogniser.recognise(text).citations.count } }
    best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
  }
  print(
    "\(texts.count) texts, \(size) bytes, \(found / 10) mentions, "
      + "\(Int(Double(size) * 10 / best / 1e6)) MB/s of processor time (best of 9)")

  var right = 0
  var expected = 0
  var extra = 0
  let lines = try String(contentsOfFile: list[1], encoding: .utf8).split(separator: "\n")
  for line in lines {
    let sentence = try JSONDecoder().decode(Sentence.self, from: Data(line.utf8))
    let truth = sentence.gold.map { describe($0, in: sentence.text) }
    let mine = recogniser.recognise(sentence.text).citations.map {
      describe($0, in: sentence.text)
    }
    let both = Set(truth).intersection(mine).count
    right += both
    expected += truth.count
    extra += mine.count - both
    if truth != mine, list.contains("-v") {
      print(sentence.text)
      for entry in truth where !mine.contains(entry) { print("  -", entry) }
      for entry in mine where !truth.contains(entry) { print("  +", entry) }
    }
  }
  print(
    "\(lines.count) sentences: \(right) of \(expected) mentions exact, \(extra) not in the truth")
}
