import Model

/// Where new ids come from: the system's randomness, or a fixed sequence where a seed is given.
struct IDSource: RandomNumberGenerator {
  private var system = SystemRandomNumberGenerator()
  private var state: UInt64?

  init(seed: UInt64?) { state = seed }

  mutating func next() -> UInt64 {
    guard var seeded = state else { return system.next() }
    // SplitMix64, Steele, Lea, Flood (2014).
    seeded &+= 0x9E37_79B9_7F4A_7C15
    state = seeded
    var z = seeded
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
