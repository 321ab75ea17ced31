import Testing
import Wording

@Suite struct `Choice of language` {
  @Test(
    arguments: [
      (nil, [:], .english),
      (.vietnamese, ["HOSO_LANG": "en", "LC_ALL": "C"], .vietnamese),
      (nil, ["HOSO_LANG": "vi", "LC_ALL": "C"], .vietnamese),
      (nil, ["HOSO_LANG": "fr", "LANG": "vi_VN"], .vietnamese),
      (nil, ["HOSO_LANG": "", "LANG": "vi_VN"], .vietnamese),
      (nil, ["LC_ALL": "vi_VN.UTF-8"], .vietnamese),
      (nil, ["LC_ALL": "C", "LANG": "vi_VN.UTF-8"], .english),
      (nil, ["LC_ALL": "", "LC_MESSAGES": "vi_VN", "LANG": "en_US"], .vietnamese),
      (nil, ["LC_MESSAGES": "en_GB", "LANG": "vi_VN"], .english),
      (nil, ["LANG": "vi"], .vietnamese),
      (nil, ["LANG": "fr_FR.UTF-8"], .english),
      (nil, ["LANG": "video"], .english),
    ] as [(Language?, [String: String], Language)])
  func `is chosen by flag, own variable, locale, in this order`(
    flag: Language?, environment: [String: String], expected: Language
  ) {
    #expect(Language.chosen(flag: flag, environment: environment) == expected)
  }

  @Test(arguments: [
    ("vi", "vi"), ("VI", "vi"), ("vi-VN", "vi"), ("vi_VN.UTF-8@x", "vi"), ("en_US", "en"),
  ])
  func `reads tags and locale names`(tag: String, expected: String) {
    #expect(Language(tag: tag)?.rawValue == expected)
  }

  @Test(arguments: ["", "C", "POSIX", "vie", "tiếng Việt"])
  func `knows no others`(tag: String) {
    #expect(Language(tag: tag) == nil)
  }
}

@Suite struct `Numbers and dates` {
  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (1234, "1.234", "1,234"),
    (1_234_567, "1.234.567", "1,234,567"), (-1234, "-1.234", "-1,234"),
    (Int.min, "-9.223.372.036.854.775.808", "-9,223,372,036,854,775,808"),
  ])
  func `groups digits by threes`(number: Int, vietnamese: String, english: String) {
    #expect(NumberStyle(.vietnamese).integer(number) == vietnamese)
    #expect(NumberStyle(.english).integer(number) == english)
  }

  @Test(arguments: [
    (1234.5, "1.234,5"), (0.04, "0,0"), (-0.5, "-0,5"), (0.95, "1,0"), (.nan, "?"),
    (.infinity, "?"),
  ])
  func `rounds to one digit`(number: Double, expected: String) {
    #expect(NumberStyle(.vietnamese).oneDigit(number) == expected)
  }

  @Test(arguments: [
    (0, "0 B"), (999, "999 B"), (1000, "1,0 kB"), (999_949, "999,9 kB"), (999_950, "1,0 MB"),
    (12_345_678, "12,3 MB"), (4_294_967_296, "4,3 GB"),
  ])
  func `shows sizes`(bytes: Int, expected: String) {
    #expect(NumberStyle(.vietnamese).size(bytes) == expected)
  }

  @Test(arguments: [(0, "0:00"), (7.4, "0:07"), (754, "12:34"), (3723, "1:02:03"), (-1, "?")])
  func `shows lengths of time`(seconds: Double, expected: String) {
    #expect(NumberStyle.clock(seconds: seconds) == expected)
  }
}
