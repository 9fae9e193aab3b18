/// A JSON value, before anybody asks what it means.
///
/// Numbers keep their digits, and an object has no key twice: what this version does not know comes back with the value
/// it had, however big. (Foundation's readers turn big numbers into doubles and drop the first of two equal keys.)
package enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  /// As JSON writes it: `4`, `-0.5`, `1e9`.
  case number(String)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  package static func number(_ number: Int) -> JSON { .number(String(number)) }

  /// The shortest digits that read back to the same number, a whole one without `.0`; null for what is not finite.
  package static func number(_ number: Double) -> JSON {
    guard number.isFinite else { return .null }
    // Whole doubles below 2⁵³ are exact as integers; bigger ones keep their exponent.
    return .number(abs(number) < 0x1p53 && number == number.rounded() ? String(Int(number)) : String(number))
  }

  /// The value with an article, to finish “… where text belongs”.
  var noun: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "text"
    case .array: "a list"
    case .object: "an object"
    }
  }

  /// The value as a person would quote it in a sentence, cut where it is long.
  var quoted: String {
    switch self {
    case .string(let text): "“\(text.count <= 40 ? text : text.prefix(39) + "…")”"
    case .number(let digits) where digits.utf8.count <= 40: digits
    case .bool(let flag): String(flag)
    case .null, .number, .array, .object: noun
    }
  }
}
