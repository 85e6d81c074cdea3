import Alignment
import Model
import Testing

/// The radiation accident of 449号 article 42 and 18号令 articles 44 to 46: unit, county, province,
/// ministry, two hours each, against four hours to the State Council.
struct RadiationChainTests {
  private static let major = #"level="ge:accident-grade:重大""#

  private func scene(
    parallel: Bool, city: Bool = false, budget: Bool = false, cabinet: String? = nil
  )
    -> Scene
  {
    var scene = Scene()
    scene.party("cabinet", "state")
    scene.party("ministry", "ministry", #"parent="cabinet""#)
    scene.party("province", "province", #"jurisdiction="990000""#)
    scene.party("city", "city", #"jurisdiction="990100""#)
    scene.party("county", "county", #"jurisdiction="990121""#)
    scene.party("unit", "enterprise")
    scene.deadline(
      "cabinet",
      #"kind="report" from="kind:province kind:ministry" to="party:cabinet" level="ge:accident-grade:重大" clock="occur" limit="PT4H" family="radiation""#
    )
    scene.plan(
      "EP-UNIT", of: "unit", scope: "enterprise",
      Scene.sent(
        "aunitaaa", from: "unit", to: "county", "\(Self.major) when=\"event\" clock=\"occur\"",
        "PT2H"))
    let above = city ? "city" : "province"
    var county = Scene.expected(
      "acntyaaa", from: "unit", to: "county", "\(Self.major) when=\"event\" clock=\"occur\"", "PT2H"
    )
    county += Scene.sent(
      "acntybbb", from: "county", to: above,
      "\(Self.major) when=\"receive\" clock=\"receive\" after=\"#acntyaaa\"", budget ? nil : "PT2H")
    if parallel {
      county += Scene.sent(
        "acntyccc", from: "county", to: "ministry",
        "\(Self.major) when=\"receive\" clock=\"receive\" after=\"#acntyaaa\"", "PT2H")
    }
    if budget {
      county += """
        <budget id="abudgett" path="party:county party:city party:province" kind="report" clock="receive" \(Self.major)>\
        <p id="abudgetp">应当在<value role="within" duration="PT2H">2小时</value>内逐级上报。</p></budget>
        """
    }
    scene.plan("EP-COUNTY", of: "county", county)
    if city {
      scene.plan(
        "EP-CITY", of: "city", scope: "city",
        Scene.expected(
          "acityaaa", from: "county", to: "city",
          "\(Self.major) when=\"receive\" clock=\"receive\"")
          + Scene.sent(
            "acitybbb", from: "city", to: "province",
            "\(Self.major) when=\"receive\" clock=\"receive\" after=\"#acityaaa\"",
            budget ? nil : "PT2H"))
    }
    scene.plan(
      "EP-PROV", of: "province", scope: "province",
      Scene.expected(
        "aprovaaa", from: city ? "city" : "county", to: "province",
        "\(Self.major) when=\"receive\" clock=\"receive\"")
        + Scene.sent(
          "aprovbbb", from: "province", to: "ministry",
          "\(Self.major) when=\"receive\" clock=\"confirm\" after=\"#aprovaaa\"", "PT2H"))
    var ministry = Scene.expected(
      "aministr", from: "province", to: "ministry",
      "\(Self.major) when=\"receive\" clock=\"confirm\"")
    if parallel {
      ministry += Scene.expected(
        "aministt", from: "county", to: "ministry",
        "\(Self.major) when=\"receive\" clock=\"receive\"")
    }
    if let cabinet {
      ministry += Scene.sent(
        "aministz", from: "ministry", to: "cabinet",
        "\(Self.major) when=\"receive\" clock=\"occur\" noCounterpart=\"无\"", cabinet)
    }
    scene.plan("EP-MIN", of: "ministry", scope: "national", ministry)
    return scene
  }

  private func serious(_ index: AlignmentIndex) throws -> Trigger {
    try #require(index.triggers.first { $0.level?.value == "重大" })
  }

  private func minutes(_ reach: Reach?) -> Int? { reach.map { $0.seconds / 60 } }

  private func party(_ key: String, _ index: AlignmentIndex) throws -> Int {
    try #require(index.directory.index(of: key))
  }

  @Test func everyPartyOfTheChain() async throws {
    for parallel in [true, false] {
      let index = try await scene(parallel: parallel).index()
      let network = index.network(try serious(index))
      #expect(minutes(network.arrivals[try party("county", index)]) == 120)
      #expect(minutes(network.arrivals[try party("province", index)]) == 240)
      #expect(
        minutes(network.arrivals[try party("ministry", index)]) == (parallel ? 240 : 360))
    }
  }

  @Test func theParallelReportSavesItWithNothingToSpare() async throws {
    let index = try await scene(parallel: true).index()
    let trigger = try serious(index)
    let ministry = try party("ministry", index)
    let chain = try #require(
      index.chains.first { $0.trigger == trigger && $0.sender == ministry })
    #expect(minutes(chain.total) == 240)
    #expect(chain.slack == 0)
    #expect(chain.lacksLastLeg)
    #expect(chain.verdict == .undetermined)
    // Without the parallel report: 360, two hours over.
    let parallel = try #require(
      chain.legs.first { index.legs.legs[$0].receiver == ministry })
    let loss = try #require(chain.losses.first { $0.what == .leg(parallel) })
    #expect(loss.total == Reach(seconds: 360 * 60))
    // Without the unit's own report nobody is ever told.
    #expect(chain.worstLoss?.total == nil)
    // The provincial government's own report is in no plan.
    let province = try party("province", index)
    let other = try #require(
      index.chains.first { $0.trigger == trigger && $0.sender == province })
    #expect(other.lacksLastLeg)
    #expect(other.verdict == .undetermined)
  }

  @Test func aReportWithinFourHoursOfTheEventKeepsTheLimit() async throws {
    let index = try await scene(parallel: true, cabinet: "PT4H").index()
    let trigger = try serious(index)
    let chain = try #require(
      index.chains.first { $0.trigger == trigger && $0.sender == (try? party("ministry", index)) })
    #expect(minutes(chain.total) == 240)
    #expect(chain.verdict == .pass)
    #expect(chain.slack == 0)
    #expect(chain.legs.count == 3)
  }

  @Test func withoutTheParallelReportTheLimitIsExceededByTwoHours() async throws {
    for cabinet in [nil, "PT4H"] {
      let index = try await scene(parallel: false, cabinet: cabinet).index()
      let trigger = try serious(index)
      let chain = try #require(
        index.chains.first {
          $0.trigger == trigger && $0.sender == (try? party("ministry", index))
        })
      #expect(minutes(chain.total) == 360)
      #expect(chain.verdict == .fail)
      #expect(chain.slack == -120 * 60)
      // 确认 takes no time only because nobody wrote how long it takes.
      #expect(chain.assumptions.contains { $0.zh.contains("province") && $0.zh.contains("假定") })
    }
  }

  @Test func aCityInBetweenSharesTheTwoHours() async throws {
    let apart = try await scene(parallel: false, city: true).index()
    #expect(
      minutes(apart.network(try serious(apart)).arrivals[try party("province", apart)]) == 360)
    let shared = try await scene(parallel: false, city: true, budget: true).index()
    let network = shared.network(try serious(shared))
    #expect(minutes(network.arrivals[try party("city", shared)]) == 240)
    #expect(minutes(network.arrivals[try party("province", shared)]) == 240)
    #expect(network.arrivals[try party("province", shared)]?.isBounded == true)
  }
}
