internal import Domain

/// Collects the keys of one object.
///
/// A key is left out where reading its absence gives the same and it would say nothing: empty text, an empty list or
/// object, a value that is not there, no time spent. Codes, flags, weights and the numbers of a policy are always
/// written, so that a file says which cut-offs and which states it holds whatever later versions assume.
struct ObjectWriter {
  private(set) var fields: [String: JSON] = [:]

  var json: JSON { .object(fields) }

  mutating func put(_ key: String, _ value: JSON) {
    fields[key] = value
  }

  mutating func put(_ key: String, _ text: String) {
    if !text.isEmpty { fields[key] = .string(text) }
  }

  mutating func put<Thing>(_ key: String, _ id: ID<Thing>?) {
    if let id { fields[key] = .string(id.text) }
  }

  mutating func put(_ key: String, _ question: QuestionID?) {
    if let question { fields[key] = .string(question.description) }
  }

  mutating func put(_ key: String, _ day: Day?) {
    if let day { fields[key] = .string(day.description) }
  }

  mutating func put(_ key: String, _ flag: Bool) {
    fields[key] = .bool(flag)
  }

  mutating func put(_ key: String, _ number: Double) {
    fields[key] = .number(number)
  }

  mutating func put(_ key: String, _ weight: Weight) {
    fields[key] = .number(weight.number)
  }

  mutating func put(_ key: String, count: Int) {
    if count != 0 { fields[key] = .number(count) }
  }

  mutating func put<Value: RawRepresentable<String>>(_ key: String, code: Value?) {
    if let code { fields[key] = .string(code.rawValue) }
  }

  mutating func put<Value: RawRepresentable<Int>>(_ key: String, scale: Value?) {
    if let scale { fields[key] = .number(scale.rawValue) }
  }

  mutating func put(_ key: String, _ texts: [String]) {
    if !texts.isEmpty { fields[key] = .array(texts.map { .string($0) }) }
  }

  mutating func put<Value: FileObject>(_ key: String, _ values: [Value]) {
    if !values.isEmpty { fields[key] = .array(values.map(\.json)) }
  }

  mutating func put<Value: FileObject>(_ key: String, _ value: Value?) {
    guard let value else { return }
    var object = ObjectWriter()
    value.write(to: &object)
    put(key, object)
  }

  /// An object; left out where it has no keys.
  mutating func put(_ key: String, _ object: ObjectWriter) {
    if !object.fields.isEmpty { fields[key] = object.json }
  }

  /// Keys of a newer version; none of them can hide one that this version writes.
  mutating func put(_ unknown: UnknownFields) {
    for (key, text) in unknown.json where fields[key] == nil {
      fields[key] = (try? JSONParser.parse(Array(text.utf8))) ?? .string(text)
    }
  }
}

extension FileObject {
  var json: JSON {
    var object = ObjectWriter()
    write(to: &object)
    return object.json
  }
}
