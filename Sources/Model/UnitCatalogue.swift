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

    add(["km", "公里", "千米"], UnitFactor("length", 1000))
    add(["m", "米"], UnitFactor("length"))
    add(["cm", "厘米"], UnitFactor("length", per: 100))
    add(["mm", "毫米"], UnitFactor("length", per: 1000))
    add(["km²", "平方公里", "平方千米"], UnitFactor("area", 1_000_000))
    add(["m²", "平方米"], UnitFactor("area"))
    add(["m³", "立方米"], UnitFactor("volume", 1000))
    add(["L", "升"], UnitFactor("volume"))
    add(["mL", "毫升"], UnitFactor("volume", per: 1000))
    add(["kg", "千克", "公斤"], UnitFactor("mass", 1000))
    add(["g", "克"], UnitFactor("mass"))
    add(["mg", "毫克"], UnitFactor("mass", per: 1000))

    for (suffix, dimension) in [
      ("", "dose"), ("/h", "dose-rate-hour"), ("/a", "dose-rate-year"), ("/d", "dose-rate-day"),
    ] {
      add(["Sv\(suffix)"], UnitFactor("equivalent-\(dimension)"))
      add(["mSv\(suffix)"], UnitFactor("equivalent-\(dimension)", per: 1000))
      add(["μSv\(suffix)", "µSv\(suffix)"], UnitFactor("equivalent-\(dimension)", per: 1_000_000))
      add(["nSv\(suffix)"], UnitFactor("equivalent-\(dimension)", per: 1_000_000_000))
      add(["Gy\(suffix)"], UnitFactor("absorbed-\(dimension)"))
      add(["mGy\(suffix)"], UnitFactor("absorbed-\(dimension)", per: 1000))
      add(["μGy\(suffix)", "µGy\(suffix)"], UnitFactor("absorbed-\(dimension)", per: 1_000_000))
      add(["nGy\(suffix)"], UnitFactor("absorbed-\(dimension)", per: 1_000_000_000))
    }
    add(["希沃特", "希"], UnitFactor("equivalent-dose"))
    add(["毫希沃特", "毫希"], UnitFactor("equivalent-dose", per: 1000))
    add(["微希沃特", "微希"], UnitFactor("equivalent-dose", per: 1_000_000))
    for (prefix, factor) in [
      ("", Int64(1)), ("k", 1000), ("M", 1_000_000), ("G", 1_000_000_000),
      ("T", 1_000_000_000_000), ("P", 1_000_000_000_000_000),
    ] {
      add(["\(prefix)Bq"], UnitFactor("activity", factor))
      add(["\(prefix)Bq/L"], UnitFactor("activity-per-litre", factor))
      add(["\(prefix)Bq/kg"], UnitFactor("activity-per-mass", factor))
      add(["\(prefix)Bq/g"], UnitFactor("activity-per-mass", factor * 1000))
      add(["\(prefix)Bq/m³"], UnitFactor("activity-per-volume", factor))
      add(["\(prefix)Bq/m²"], UnitFactor("activity-per-area", factor))
      add(["\(prefix)Bq/cm²"], UnitFactor("activity-per-area", factor * 10_000))
      add(["\(prefix)Bq/a"], UnitFactor("activity-per-year", factor))
    }
    add(["℃", "°C"], UnitFactor("celsius"))
    add(["MPa"], UnitFactor("pressure", 1_000_000))
    add(["kPa"], UnitFactor("pressure", 1000))
    add(["Pa"], UnitFactor("pressure"))
    add(["MW"], UnitFactor("power", 1_000_000))
    add(["kW"], UnitFactor("power", 1000))
    add(["kV"], UnitFactor("voltage", 1000))
    add(["V"], UnitFactor("voltage"))
    add(["m/s", "米/秒"], UnitFactor("speed"))
    add(["元"], UnitFactor("money"))
    add(["万元"], UnitFactor("money", 10_000))
    add(["亿元"], UnitFactor("money", 100_000_000))

    for count in [
      "人", "名", "人日", "人·日", "人次", "台", "套", "辆", "架", "艘", "支", "队", "组", "次", "份", "件",
      "个", "项", "片", "点", "处", "间", "张", "页", "类", "例", "批", "道", "部", "条", "位", "级", "座",
      "家", "段", "种", "根", "枚", "粒", "瓶", "箱", "盒", "顶", "床", "台套", "台次", "班", "岗", "期",
    ] {
      add([count], UnitFactor("#" + count))
    }
    add(["名"], UnitFactor("#人"))
    add(["人·日"], UnitFactor("#人日"))
    return table
  }()
}
