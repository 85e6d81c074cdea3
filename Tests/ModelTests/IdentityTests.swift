import Model
import Testing

@Suite struct IdentityTests {
  @Test func elementIDs() throws {
    let id = try #require(ElementID("k7f3qabc"))
    #expect(id.description == "k7f3qabc")
    for bad in [
      "7f3qabck", "k7f3qab", "k7f3qabcd", "K7f3qabc", "k7f1qabc", "k7f8qabc", "k7f3qab汉", "",
    ] {
      #expect(ElementID(bad) == nil, "\(bad)")
    }
    let first = try #require(ElementID("a2222222"))
    #expect(first < id)
  }

  @Test func randomIDsAreWellFormedAndRepeatable() {
    var a = Counter()
    var b = Counter()
    for _ in 0..<100 {
      let id = ElementID.random(using: &a)
      #expect(ElementID(id.description) == id)
      #expect(id == ElementID.random(using: &b))
    }
  }

  @Test func documentIDs() {
    for good in ["IP-024", "EP-HL-01", "T-ZGJD-01", "REG-PARTIES"] {
      #expect(DocumentID(good)?.description == good)
    }
    for bad in ["IP", "ip-024", "IP-", "-IP", "IP--1", "IP-02a", "IP_024", "024-IP"] {
      #expect(DocumentID(bad) == nil, "\(bad)")
    }
  }

  @Test func references() throws {
    let full = try #require(DocumentReference("IP-024@4#k7f3qabc"))
    #expect(full.document?.description == "IP-024")
    #expect(full.revision == 4)
    #expect(full.element?.description == "k7f3qabc")
    #expect(full.description == "IP-024@4#k7f3qabc")
    #expect(DocumentReference("#k7f3qabc")?.document == nil)
    for bad in ["", "#", "IP-024@0", "IP-024@x", "IP-024#", "@4", "IP-024@"] {
      #expect(DocumentReference(bad) == nil, "\(bad)")
    }
  }

  @Test func parties() {
    #expect(PartyReference("party:nnsa") == .party("nnsa"))
    #expect(PartyReference("kind:operator") == .kind("operator"))
    #expect(PartyReference("role:k7f3qabc")?.description == "role:k7f3qabc")
    for bad in ["nnsa", "party:", "role:x", "team:x"] { #expect(PartyReference(bad) == nil) }
  }

  @Test func levels() throws {
    let level = try #require(LevelExpression("ge:nuclear-state:厂房应急"))
    #expect(level.relation == .atLeast)
    #expect(level.scale == "nuclear-state")
    #expect(level.value == "厂房应急")
    #expect(level.description == "ge:nuclear-state:厂房应急")
    #expect(LevelExpression("accident-grade:一般")?.relation == .equal)
    #expect(LevelExpression("厂房应急") == nil)
  }

  private struct Counter: RandomNumberGenerator {
    var state: UInt64 = 7
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state
    }
  }
}
