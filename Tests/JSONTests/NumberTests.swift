import JSON
import TestSupport
import Testing

@Suite struct `Numbers` {
  private func number(_ text: String) throws -> JSONNumber { try #require(JSONNumber(text)) }

  @Test(arguments: [
    ("0", "-0"), ("0", "0.000"), ("0", "0e999999999999999999"), ("0", "-0.0E-5"), ("1", "1.0"),
    ("1", "1e0"), ("1", "10e-1"), ("1", "0.1e1"), ("100", "1E+2"), ("-1.50", "-15e-1"),
    ("123456789012345678901234567890", "12345678901234567890123456789e1"),
    ("1e999999999999999999", "10e999999999999999998"),
    ("1e-999999999999999999", "0.1e-999999999999999998"),
    ("9007199254740993", "9007199254740993.0"), ("1e0000000000000000000000002", "100"),
  ])
  func `are equal by what they mean`(one: String, other: String) throws {
    let (left, right) = (try number(one), try number(other))
    #expect(left == right)
    #expect(left.hashValue == right.hashValue)
    #expect(!(left < right) && !(right < left))
    #expect(try root(one) == root(other))
    #expect(try root(one).hashValue == root(other).hashValue)
    #expect(left.isIntegral == right.isIntegral)
    #expect(left.integer == right.integer)
  }

  static let ascending = [
    "-1e999999999999999999", "-123456789012345678901234567890", "-1e3", "-999.9", "-10", "-9.99",
    "-1", "-0.1", "-1e-5", "-1e-999999999999999999", "0", "1e-999999999999999999", "1.1e-6", "1e-5",
    "0.1", "0.11", "0.2", "1", "1.000000000000000000001", "2", "9.99", "10", "11", "99", "100",
    "9007199254740992", "9007199254740993", "9223372036854775807", "9223372036854775808",
    "123456789012345678901234567890", "1e308", "1e309", "9e999999999999999998",
    "1e999999999999999999", "10e999999999999999999",
  ]

  @Test func `are ordered by what they mean`() throws {
    for (place, text) in Self.ascending.enumerated() {
      for (otherPlace, otherText) in Self.ascending.enumerated() {
        let (one, other) = (try number(text), try number(otherText))
        #expect((one < other) == (place < otherPlace), "\(text) < \(otherText)")
        #expect((one == other) == (place == otherPlace), "\(text) == \(otherText)")
      }
    }
  }

  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("7.0", 7), ("70e-1", 7), ("1e2", 100), ("-5", -5), ("1.5", nil),
      ("1e-1", nil), ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
      ("9223372036854775808", nil), ("-9223372036854775809", nil),
      ("1e18", 1_000_000_000_000_000_000),
      ("1e19", nil), ("922337203685477580.7e1", Int.max), ("1e999999999999999999", nil),
      ("999999999999999999", 999_999_999_999_999_999),
      ("-999999999999999999", -999_999_999_999_999_999),
      ("0e999999999999999999", 0),
    ] as [(String, Int?)])
  func `are integers where they are exactly`(text: String, expected: Int?) throws {
    #expect(try number(text).integer == expected)
    #expect(try root(text).integer == expected)
  }

  @Test(arguments: [
    ("0", true), ("1.0", true), ("1.5", false), ("1e-1", false), ("10e-1", true), ("1.50e1", true),
    ("1.55e1", false), ("1e999999999999999999", true), ("1e-999999999999999999", false),
    ("0.0e-5", true), ("123456789012345678901234567890.000", true),
  ])
  func `are integral without a fraction`(text: String, expected: Bool) throws {
    #expect(try number(text).isIntegral == expected)
  }

  @Test(arguments: [
    ("0", "0", false), ("1", "0", false), ("0", "3", true), ("-0", "0.1", true), ("9", "3", true),
    ("10", "3", false), ("-9", "3", true), ("9", "-3", true), ("0.1", "0.01", true),
    ("0.01", "0.1", false), ("0.3", "0.1", true), ("19.99", "0.01", true), ("4.5", "1.5", true),
    ("35", "1.5", false), ("0.0075", "0.0001", true), ("0.00751", "0.0001", false),
    ("1e308", "0.123456789", false), ("1e308", "0.5", true), ("12391239123", "1e-8", true),
    ("1e308", "3", false), ("1e308", "1024", true), ("1e308", "1025", false),
    (
      "15241578753238836750495351562536198787501905199875019052100",
      "123456789012345678901234567890", true
    ),
    (
      "15241578753238836750495351562536198787501905199875019052101",
      "123456789012345678901234567890", false
    ),
    ("2469135780246913578024691", "1234567890123456789012345.5", true),
    ("2469135780246913578024691", "1234567890123456789012345", false),
    ("1e999999999999999999", "1e-999999999999999999", true),
    ("1e-999999999999999999", "1e999999999999999999", false),
    ("1e999999999999999999", "7", false), ("7e999999999999999999", "7", true),
    ("1e999999999999999999", "1180591620717411303424", true),
    ("1e999999999999999999", "1180591620717411303425", false),
    ("1", "0.0000001", true), ("1.1", "1", false), ("1e20", "99999999999999999", false),
  ])
  func `are multiples by decimal arithmetic`(text: String, divisor: String, expected: Bool) throws {
    #expect(try number(text).isMultiple(of: number(divisor)) == expected)
  }

  @Test func `with extreme exponents never overflow`() throws {
    let long = String(repeating: "9", count: 900)
    let texts = [
      "1e999999999999999999", "-1e999999999999999999", "1e-999999999999999999",
      "\(long)e999999999999999999", "0.\(long)e-999999999999999999", "\(long)e-999999999999999999",
      "0.\(String(repeating: "0", count: 900))1e-999999999999999999", "0e999999999999999999", "1",
      "\(long)",
    ]
    for text in texts {
      for other in texts {
        let (one, two) = (try number(text), try number(other))
        #expect((one < two) || (two < one) || one == two)
        if one == two { #expect(text == other) }
        _ = one.integer
        _ = one.double
        #expect(one.isMultiple(of: one) == (one != 0))
      }
    }
  }

  @Test func `agree with slow arithmetic`() throws {
    var random = FixedRandom(seed: 7)
    var multiples = 0
    for _ in 0..<1500 {
      let (text, other) = (random.number(), random.oneIn(3) ? random.digits(25) : random.number())
      guard let one = JSONNumber(text), let two = JSONNumber(other) else {
        Issue.record("\(text) \(other)")
        continue
      }
      let (slow, slower) = (SlowDecimal(text), SlowDecimal(other))
      #expect((one < two) == slow.isLess(than: slower), "\(text) < \(other)")
      #expect((one == two) == slow.equals(slower), "\(text) == \(other)")
      #expect(one.isIntegral == slow.isIntegral, "\(text)")
      let isMultiple = slow.isMultiple(of: slower)
      multiples += isMultiple ? 1 : 0
      #expect(one.isMultiple(of: two) == isMultiple, "\(text) / \(other)")
    }
    #expect(multiples > 50)
  }

  /// Built as products, so that multiples with long divisors are not left to chance.
  @Test func `are multiples of their factors`() throws {
    var random = FixedRandom(seed: 8)
    for _ in 0..<500 {
      let divisor = random.digits(1 + random.below(30))
      let factor = 2 + random.below(9_000)
      var product: [Int] = []
      var carry = 0
      for digit in divisor.reversed().compactMap(\.wholeNumberValue) {
        carry += digit * factor
        product.append(carry % 10)
        carry /= 10
      }
      let text = (carry > 0 ? String(carry) : "") + product.reversed().map(String.init).joined()
      let shift = random.below(30)
      #expect(try number(text).isMultiple(of: number(divisor)))
      #expect(try number("\(text)e-\(shift)").isMultiple(of: number("\(divisor)e-\(shift)")))
      #expect(try number("-\(text)e\(shift)").isMultiple(of: number("\(divisor)")))
      #expect(try number(text).isMultiple(of: number(divisor + "e1")) == (factor % 10 == 0))
    }
  }

  @Test(arguments: [
    "", " 1", "1 ", "01", "+1", ".5", "1.", "1e", "0x1", "NaN", "\"1\"", "[1]", "١",
  ])
  func `refuse a text outside the grammar`(text: String) {
    #expect(JSONNumber(text) == nil)
  }

  @Test func `keep their text and make doubles on request`() throws {
    #expect(try number("1.50E+01").text == "1.50E+01")
    #expect(try number("1.50E+01").description == "1.50E+01")
    #expect(try number("1.50E+01").double == 15)
    #expect(try number("1e400").double == .infinity)
    #expect(try number("-1e400").double == -.infinity)
    #expect(try number("1e-400").double == 0)
    #expect(try number("-1e-999999999999999999").double == 0)
    #expect(try number("5e-324").double == Double.leastNonzeroMagnitude)
    #expect(try number("0.1").double == 0.1)
    #expect(JSONNumber(UInt64.max).text == "18446744073709551615")
    #expect(JSONNumber(Int8(-5)) == -5)
  }
}
