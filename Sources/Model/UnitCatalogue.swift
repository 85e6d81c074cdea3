/// The units that documents of the field write, in every spelling met, with exact factors.
///
/// Sources: GB 3100-1993 (SI units and prefixes), GB 18871-2002 appendix J (dose quantities).
package enum UnitCatalogue {
  /// The unit a spelling stands for; nil for a spelling that no document should use.
  package static func factor(of spelling: String) -> UnitFactor? { table[spelling] }

  /// Spellings whose numbers are measurements: outside a typed element they are data that guiju does
  /// not see. Counts (人, 台, 次) are everyday words and are not.
  static let measured: [String] = table.filter { $0.value.dimension.first != "#" }.map(\.key)

  static let all: [String] = Array(table.keys)

  private static let table: [String: UnitFactor] = {
    var table: [String: UnitFactor] = [:]
    func add(_ spellings: [String], _ factor: UnitFactor) {
      for spelling in spellings { table[spelling] = factor }
    }
    add(["1"], UnitFactor("ratio"))
    add(["%", "％"], UnitFactor("ratio", per: 100))
    add(["‰"], UnitFactor("ratio", per: 1000))
    add(["倍"], UnitFactor("#multiple"))

    add(["km", "㎞", "公里", "千米"], UnitFactor("length", 1000))
    add(["m", "米"], UnitFactor("length"))
    add(["cm", "㎝", "厘米"], UnitFactor("length", per: 100))
    add(["mm", "㎜", "毫米"], UnitFactor("length", per: 1000))
    add(["km²", "km2", "平方公里", "平方千米"], UnitFactor("area", 1_000_000))
    add(["m²", "m2", "㎡", "平方米"], UnitFactor("area"))
    add(["m³", "m3", "立方米"], UnitFactor("volume", 1000))
    add(["L", "升"], UnitFactor("volume"))
    add(["mL", "毫升"], UnitFactor("volume", per: 1000))
    add(["kg", "㎏", "千克", "公斤"], UnitFactor("mass", 1000))
    add(["g", "克"], UnitFactor("mass"))
    add(["mg", "毫克"], UnitFactor("mass", per: 1000))

    addDoses(add)
    for (prefix, factor) in [
      ("", Int64(1)), ("k", 1000), ("M", 1_000_000), ("G", 1_000_000_000),
      ("T", 1_000_000_000_000), ("P", 1_000_000_000_000_000),
    ] {
      add(["\(prefix)Bq"], UnitFactor("activity", factor))
      add(["\(prefix)Bq/L"], UnitFactor("activity-per-litre", factor))
      add(["\(prefix)Bq/kg"], UnitFactor("activity-per-mass", factor))
      add(["\(prefix)Bq/g"], UnitFactor("activity-per-mass", factor * 1000))
      add(["\(prefix)Bq/m³", "\(prefix)Bq/m3"], UnitFactor("activity-per-volume", factor))
      add(["\(prefix)Bq/m²", "\(prefix)Bq/m2"], UnitFactor("activity-per-area", factor))
      add(["\(prefix)Bq/a"], UnitFactor("activity-per-year", factor))
      // Nobody writes PBq/cm², and its factor would leave 64 bits.
      guard factor < 1_000_000_000_000_000 else { continue }
      add(
        ["\(prefix)Bq/cm²", "\(prefix)Bq/cm2"], UnitFactor("activity-per-area", factor * 10_000))
    }
    add(["℃", "°C"], UnitFactor("celsius"))
    add(["MPa"], UnitFactor("pressure", 1_000_000))
    add(["kPa"], UnitFactor("pressure", 1000))
    add(["Pa"], UnitFactor("pressure"))
    add(["MW"], UnitFactor("power", 1_000_000))
    add(["kW"], UnitFactor("power", 1000))
    add(["kV"], UnitFactor("voltage", 1000))
    add(["V"], UnitFactor("voltage"))
    add(["贝可", "贝可勒尔", "贝克"], UnitFactor("activity"))
    add(["m/s", "米/秒", "米每秒"], UnitFactor("speed"))
    add(["km/h", "公里/小时", "千米/小时"], UnitFactor("speed", 10, per: 36))
    add(["千元"], UnitFactor("money", 1000))
    add(["元"], UnitFactor("money"))
    add(["万元"], UnitFactor("money", 10_000))
    add(["亿元"], UnitFactor("money", 100_000_000))

    for count in [
      "人", "名", "人日", "人·日", "人次", "台", "套", "辆", "架", "艘", "支", "队", "组", "次", "份", "件",
      "个", "项", "片", "点", "处", "间", "席", "车组", "节", "人份", "个点", "卷", "册", "张", "页", "类", "例", "批",
      "道", "部", "条", "位", "级", "座",
      "家", "段", "种", "根", "枚", "粒", "瓶", "箱", "盒", "顶", "床", "台套", "台次", "班", "岗", "期",
    ] {
      add([count], UnitFactor("#" + count))
    }
    for name in ["名", "位", "个人"] { add([name], UnitFactor("#人")) }
    add(["人·日"], UnitFactor("#人日"))
    return table
  }()
  /// Doses and dose rates: 1 mSv and 1 mSv/h are of two dimensions that lie close enough to be mistaken.
  private static func addDoses(_ add: ([String], UnitFactor) -> Void) {
    let rates: [(spellings: [String], dimension: String)] = [
      ([""], "dose"), (["/h", "／h", "/小时", "每小时", "·h⁻¹", "/hr"], "dose-rate-hour"),
      (["/a", "/年", "每年", "·a⁻¹"], "dose-rate-year"), (["/d", "/天", "每天", "/日"], "dose-rate-day"),
      (["/月", "每月"], "dose-rate-month"), (["/min", "/分钟", "每分钟"], "dose-rate-minute"),
      (["/s", "/秒"], "dose-rate-second"),
    ]
    let scales: [(spellings: [String], chinese: String, per: Int64)] = [
      ([""], "", 1), (["m"], "毫", 1000), (["μ", "µ", "u"], "微", 1_000_000),
      (["n"], "纳", 1_000_000_000),
    ]
    for rate in rates {
      for scale in scales {
        let sievert =
          scale.spellings.map { $0 + "Sv" } + [scale.chinese + "希沃特", scale.chinese + "希"]
        let gray = scale.spellings.map { $0 + "Gy" } + [scale.chinese + "戈瑞", scale.chinese + "戈"]
        for (names, kind) in [(sievert, "equivalent-"), (gray, "absorbed-")] {
          let spellings = names.flatMap { name in rate.spellings.map { name + $0 } }
          add(spellings, UnitFactor(kind + rate.dimension, per: scale.per))
        }
      }
    }
  }
}
