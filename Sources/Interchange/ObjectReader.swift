internal import Domain

/// A value that is one object in the files, in both directions.
protocol FileObject {
  /// Reads what it knows, and keeps the rest in `unknown` last.
  init(reading object: inout ObjectReader)
  func write(to object: inout ObjectWriter)
}

/// What is wrong with a file, collected while it is read.
final class FlawList {
  private(set) var flaws: [Flaw] = []

  func add(_ path: [Flaw.Step], _ sentence: String) {
    flaws.append(Flaw(path, sentence))
  }
}

/// Takes the keys of one object out, one by one. A value of the wrong kind becomes a flaw with its place and reads as
/// absent, so that one reading finds everything. `null` means absent.
struct ObjectReader {
  let path: [Flaw.Step]
  /// What nobody has asked for yet.
  private var fields: [String: JSON]
  private let found: FlawList

  /// An object at `path`. Anything else is a flaw, and reads as an empty object whose own flaws nobody needs.
  init(_ value: JSON, at path: [Flaw.Step], into found: FlawList) {
    self.path = path
    if case .object(let fields) = value {
      self.fields = fields
      self.found = found
    } else {
      found.add(path, "\(value.noun) where an object belongs; write { and } around its keys")
      self.fields = [:]
      self.found = FlawList()
    }
  }

  func note(_ key: String, _ sentence: String) {
    found.add(path + [.key(key)], sentence)
  }

  private func note(_ key: String, _ index: Int, _ sentence: String) {
    found.add(path + [.key(key), .index(index)], sentence)
  }

  // MARK: Values

  /// The value of a key; nil where it is absent or null.
  mutating func take(_ key: String) -> JSON? {
    guard let value = fields.removeValue(forKey: key), value != .null else { return nil }
    return value
  }

  private func noteKind(_ key: String, _ value: JSON, _ wanted: String) {
    note(key, "\(value.noun) where \(wanted)")
  }

  mutating func optionalText(_ key: String) -> String? {
    switch take(key) {
    case nil: return nil
    case .string(let text)?: return text
    case let value?:
      noteKind(key, value, "text belongs; put it in quotes")
      return nil
    }
  }

  /// Text, empty where there is none.
  mutating func text(_ key: String) -> String { optionalText(key) ?? "" }

  mutating func requiredText(_ key: String) -> String {
    require(key)
    return text(key)
  }

  /// A name; an empty one names nothing and counts as absent.
  mutating func name<Thing>(_ key: String) -> ID<Thing>? {
    optionalText(key).flatMap { $0.isEmpty ? nil : ID($0) }
  }

  mutating func requiredName<Thing>(_ key: String) -> ID<Thing> { ID(requiredText(key)) }

  mutating func question(_ key: String) -> QuestionID? {
    guard let text = optionalText(key) else { return nil }
    if let id = QuestionID(text) { return id }
    note(key, "“\(text)” names no question; write questionnaire-id/question-id")
    return nil
  }

  mutating func day(_ key: String) -> Day? {
    guard let text = optionalText(key) else { return nil }
    if let day = Day(text) { return day }
    note(key, "“\(text)” is no day; use a day like 2026-11-22")
    return nil
  }

  mutating func flag(_ key: String, default usual: Bool) -> Bool { optionalFlag(key) ?? usual }

  mutating func optionalFlag(_ key: String) -> Bool? {
    switch take(key) {
    case nil: return nil
    case .bool(let flag)?: return flag
    case let value?:
      noteKind(key, value, "true or false belongs; write one of them without quotes")
      return nil
    }
  }

  mutating func number(_ key: String) -> Double? {
    guard let value = take(key) else { return nil }
    guard case .number(let digits) = value else {
      noteKind(key, value, "a number belongs; write digits without quotes")
      return nil
    }
    if let number = Double(digits), number.isFinite { return number }
    note(key, "\(value.quoted) is too big; use a smaller number")
    return nil
  }

  /// A whole number; `4.0` is one.
  mutating func integer(_ key: String) -> Int? {
    guard let value = take(key) else { return nil }
    guard case .number(let digits) = value else {
      noteKind(key, value, "a whole number belongs; write digits without quotes")
      return nil
    }
    if let number = Int(digits) ?? Double(digits).flatMap({ Int(exactly: $0) }) { return number }
    note(key, "\(value.quoted) is no whole number that fits here; use digits alone")
    return nil
  }

  mutating func weight(_ key: String) -> Weight {
    guard let number = number(key) else { return .one }
    if let weight = Weight(number) { return weight }
    note(key, "weight \(plain(number)) is below 0; use 0 or more")
    return .one
  }

  /// One of the numbers of an enumeration, 1 upwards: a rating, a confidence, a grade.
  ///
  /// - Parameter range: which of them belong here, where not all do.
  mutating func scale<Value: RawRepresentable<Int> & CaseIterable>(
    _ key: String, _ noun: String, range: String? = nil
  ) -> Value? {
    guard let number = integer(key) else { return nil }
    if let value = Value(rawValue: number) { return value }
    note(key, "\(number) is no \(noun); use \(range ?? "1 to \(Value.allCases.count)")")
    return nil
  }

  /// One of the words of an enumeration.
  mutating func code<Value: RawRepresentable<String> & CaseIterable>(_ key: String) -> Value? {
    guard let text = optionalText(key) else { return nil }
    if let value = Value(rawValue: text) { return value }
    note(key, "“\(text)” has no meaning here; use \(choice(Value.allCases.map(\.rawValue)))")
    return nil
  }

  /// One of the words of an enumeration; `usual` keeps the reading going where it is missing.
  mutating func requiredCode<Value: RawRepresentable<String> & CaseIterable>(
    _ key: String, fallback usual: Value
  ) -> Value {
    require(key)
    return code(key) ?? usual
  }

  // MARK: Objects and lists

  mutating func reader(_ key: String) -> ObjectReader? {
    take(key).map { ObjectReader($0, at: path + [.key(key)], into: found) }
  }

  mutating func object<Value: FileObject>(_ key: String) -> Value? {
    guard var reader = reader(key) else { return nil }
    return Value(reading: &reader)
  }

  private mutating func items(_ key: String) -> [JSON] {
    switch take(key) {
    case nil: return []
    case .array(let items)?: return items
    case let value?:
      noteKind(key, value, "a list belongs; write [ and ] around its items")
      return []
    }
  }

  /// A reader for each item of a list, so that places count right even where an item is no object.
  mutating func readers(_ key: String) -> [ObjectReader] {
    items(key).enumerated().map { ObjectReader($1, at: path + [.key(key), .index($0)], into: found) }
  }

  mutating func list<Value: FileObject>(_ key: String) -> [Value] {
    readers(key).map { reader in
      var reader = reader
      return Value(reading: &reader)
    }
  }

  /// A list of things with names; one without gets the next free name of the form `prefix` + number.
  mutating func list<Value: FileObject, Thing>(
    _ key: String, naming id: WritableKeyPath<Value, ID<Thing>>, _ prefix: String
  ) -> [Value] {
    var values: [Value] = list(key)
    for index in values.indices where values[index][keyPath: id].text.isEmpty {
      values[index][keyPath: id] = .next(prefix, after: values.map { $0[keyPath: id] })
    }
    return values
  }

  /// Notes the absence of a key that has to be there.
  func require(_ key: String) {
    if fields[key] ?? .null == .null { note(key, "it is missing; add it") }
  }

  mutating func texts(_ key: String) -> [String] {
    items(key).enumerated().map { index, item in
      if case .string(let text) = item { return text }
      note(key, index, "\(item.noun) where text belongs; put it in quotes")
      return ""
    }
  }

  /// A list of words of an enumeration; others are flaws and left out.
  mutating func codes<Value: RawRepresentable<String> & CaseIterable>(_ key: String) -> [Value] {
    items(key).enumerated().compactMap { index, item in
      if case .string(let word) = item, let value = Value(rawValue: word) { return value }
      note(key, index, "\(item.quoted) has no meaning here; use \(choice(Value.allCases.map(\.rawValue)))")
      return nil
    }
  }

  /// The keys that nobody has asked for yet, in order.
  var keys: [String] { fields.keys.sorted() }

  /// The keys that nobody has asked for, with their values.
  func unknown() -> UnknownFields {
    fields.isEmpty ? .none : UnknownFields(fields.mapValues(\.compact))
  }
}

/// `a, b or c`.
private func choice(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " or " + last
}
