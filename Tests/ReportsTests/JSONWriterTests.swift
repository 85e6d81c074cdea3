import Model
import Testing

@testable import Reports

@Suite struct JSONWriterTests {
  @Test(arguments: [
    ("a\"b\\c", #""a\"b\\c""#),
    ("\n\r\t\u{0}\u{1B}\u{7F}\u{9B}", #""\n\r\t\u0000\u001b\u007f\u009b""#),
    ("\u{2028}\u{2029}\u{202E}\u{FEFF}", #""\u2028\u2029\u202e\ufeff""#),
    ("第五条 😀 </script>", "\"第五条 😀 </script>\""),
  ])
  func escapes(text: String, expected: String) {
    #expect(JSONWriter.compact(.string(text)) == expected)
  }

  @Test func keepsDeclaredOrder() {
    let value: JSONValue = ["z": 1, "a": [true, nil], "m": .object([])]
    #expect(JSONWriter.compact(value) == #"{"z":1,"a":[true,null],"m":{}}"#)
  }

  @Test func indents() {
    let value: JSONValue = ["a": [1, 2], "b": []]
    #expect(
      JSONWriter.document(value) == """
        {
          "a": [
            1,
            2
          ],
          "b": []
        }

        """)
  }

  @Test func numbers() {
    #expect(JSONWriter.compact([.double(0.98), .double(.nan), .integer(-7)]) == "[0.98,null,-7]")
  }

  @Test func bothLanguages() {
    #expect(
      JSONWriter.compact(JSONValue(Bilingual(zh: "错误", en: "error")))
        == #"{"zh":"错误","en":"error"}"#)
  }

  @Test func looksUp() {
    let value: JSONValue = ["a": [1, "二"]]
    #expect(value["a"]?[1] == "二")
    #expect(value["a"]?[2] == nil)
    #expect(value["b"] == nil)
  }
}
