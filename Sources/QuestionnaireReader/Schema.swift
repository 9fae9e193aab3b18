/// A JSON Schema, or a part of one, as the JSON that it is.
///
/// - SeeAlso: JSON Schema draft-07, which is what editors of YAML read.
package indirect enum Schema: Hashable, Sendable {
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([Schema])
  case object([String: Schema])
}

/// The keys of one mapping, each with what its value may be. A key that does not say so does not compile.
protocol SchemaKey: RawRepresentable<String>, CaseIterable, Hashable {
  /// What the value may be, and what it is for.
  var schema: Schema { get }
  /// Whether the mapping is nothing without it.
  var isRequired: Bool { get }
}

extension Schema {
  /// What is said about a value that has to say something: of any text but blanks.
  private static let something: Schema = "\\S"

  /// A scalar that is read as text: a number, too, or `no`. An empty one is none.
  static func text(_ description: String, isRequired: Bool = false) -> Schema {
    isRequired
      ? ["type": ["string", "number", "boolean"], "pattern": something, "description": .string(description)]
      : ["type": ["string", "number", "boolean", "null"], "description": .string(description)]
  }

  /// Lower-case letters and digits in runs joined by single hyphens: also digits alone, which YAML takes for a number.
  static func id(_ description: String) -> Schema {
    [
      "type": ["string", "integer"], "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "minimum": 0,
      "description": .string(description),
    ]
  }

  /// A number in plain decimals, in quotes or not.
  static func number(_ description: String, from least: Double, to most: Double? = nil) -> Schema {
    var schema: [String: Schema] = [
      "type": ["number", "string"], "pattern": "^[0-9]+(\\.[0-9]+)?$", "minimum": .number(least),
      "description": .string(description),
    ]
    if let most { schema["maximum"] = .number(most) }
    return .object(schema)
  }

  /// A whole number in digits, in quotes or not.
  static func whole(_ description: String, from least: Int, to most: Int? = nil) -> Schema {
    number(description, from: Double(least), to: most.map(Double.init))
      .adding(["type": ["integer", "string"], "pattern": "^[0-9]+$"])
  }

  /// One of the words of `Code`.
  static func code<Code: RawRepresentable<String> & CaseIterable>(_ code: Code.Type, _ description: String) -> Schema {
    ["enum": .array(code.allCases.map { .string($0.rawValue) }), "description": .string(description)]
  }

  static func list(of items: Schema, _ description: String) -> Schema {
    ["type": "array", "items": items, "description": .string(description)]
  }

  /// A mapping with these keys, and no others.
  static func keys<Key: SchemaKey>(_ keys: Key.Type, _ description: String) -> Schema {
    [
      "type": "object", "additionalProperties": false, "description": .string(description),
      "properties": .object(Dictionary(uniqueKeysWithValues: keys.allCases.map { ($0.rawValue, $0.schema) })),
      "required": .array(keys.allCases.filter(\.isRequired).map { .string($0.rawValue) }),
    ]
  }

  /// This object with `more`, which counts where both say something.
  func adding(_ more: [String: Schema]) -> Schema {
    guard case .object(let object) = self else { return self }
    return .object(object.merging(more) { $1 })
  }
}

extension Schema: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(integerLiteral value: Int) { self = .number(Double(value)) }
  package init(stringLiteral value: String) { self = .string(value) }
  package init(arrayLiteral elements: Schema...) { self = .array(elements) }

  package init(dictionaryLiteral elements: (String, Schema)...) {
    self = .object(Dictionary(uniqueKeysWithValues: elements))
  }
}
