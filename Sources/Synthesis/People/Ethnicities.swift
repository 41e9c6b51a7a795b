/// Shares of ethnic groups among the invented children, and the codes within a group.
enum Ethnicities {
  static let groups: KeyValuePairs<String, Int> = [
    "White": 500, "Asian": 150, "Black": 155, "Mixed": 125, "Any Other Ethnic Group": 50, "Missing": 20,
  ]

  static func code(of group: String, _ random: SeededRandom) -> String {
    switch group {
    case "White": random.pick(["WBRI": 60, "WOTH": 30, "WIRI": 6, "WROM": 3, "WIRT": 1])
    case "Asian": random.pick(["AIND": 30, "APKN": 22, "ABAN": 12, "AOTH": 36])
    case "Black": random.pick(["BAFR": 65, "BCRB": 22, "BOTH": 13])
    case "Mixed": random.pick(["MWBC": 28, "MWBA": 20, "MWAS": 20, "MOTH": 32])
    case "Any Other Ethnic Group": "OOTH"
    default: random.pick(["NOBT": 7, "REFU": 3])
    }
  }
}
