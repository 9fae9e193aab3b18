internal import Domain

/// The keys of one mapping and the values behind them, read as what they should be.
///
/// Each method says to the notes what is wrong with its value, and then gives what stands in for it.
struct Fields<Key: SchemaKey> {
  let path: [Flaw.Step]
  private let what: String
  private let values: [String: Node]
  /// The keys that an unknown key was probably meant to be: they are not missing too.
  private let misspelt: Set<String>
  private let notes: Notes

  /// - Parameter what: what the mapping describes, with its article: `a question`.
  /// - Returns: nil if `node` is no mapping, which the notes then say.
  init?(_ node: Node, at path: [Flaw.Step], of what: String, notes: Notes) {
    guard case .map(let pairs) = node.content else {
      notes.expected("\(what) as keys with values", found: node, at: path)
      return nil
    }
    let known = Key.allCases.map(\.rawValue)
    let present = Set(pairs.map(\.key))
    let absent = known.filter { !present.contains($0) }
    var misspelt: Set<String> = []
    for key in pairs.map(\.key) where !known.contains(key) {
      let word = probableWord(for: key, among: absent)
      if let word { misspelt.insert(word) }
      let remedy = word.map { "did you mean “\($0)”?" } ?? "remove it, or use one of \(known.joined(separator: ", "))"
      notes.add("\(what) has no key “\(key)”; \(remedy)", at: path + [.key(key)])
    }
    self.path = path
    self.what = what
    self.values = Dictionary(pairs.map { ($0.key, $0.value) }) { first, _ in first }
    self.misspelt = misspelt
    self.notes = notes
  }

  func path(_ key: Key) -> [Flaw.Step] { path + [.key(key.rawValue)] }

  /// The value behind `key`; nil where it is absent.
  func node(_ key: Key) -> Node? { values[key.rawValue] }

  /// The value behind `key`; where it is absent, the notes say so.
  func required(_ key: Key) -> Node? {
    if let node = node(key) { return node }
    if misspelt.contains(key.rawValue) {
      notes.leaveUnread(path(key))
    } else {
      notes.addUnread("\(what) needs the key “\(key.rawValue)”; add it", at: path(key))
    }
    return nil
  }

  /// A text, without white space at its ends; nil where the key is absent.
  func text(_ key: Key) -> String? {
    node(key).flatMap { notes.text(of: $0, at: path(key)) }
  }

  /// A text that has to be there and to say something; empty where it does not.
  func requiredText(_ key: Key) -> String {
    guard let node = required(key), let text = notes.text(of: node, at: path(key)) else { return "" }
    if text.isEmpty { notes.addUnread("\(key.rawValue) is empty; write it", at: path(key)) }
    return text
  }

  /// A list; empty where the key is absent.
  func items(_ key: Key, of plural: String) -> [(node: Node, path: [Flaw.Step])] {
    node(key).map { notes.items(of: $0, plural: plural, at: path(key)) } ?? []
  }

  /// A list that has to be there.
  func requiredItems(_ key: Key, of plural: String) -> [(node: Node, path: [Flaw.Step])] {
    required(key).map { notes.items(of: $0, plural: plural, at: path(key)) } ?? []
  }

  /// A list of texts, with an empty one for each that cannot be read; empty where the key is absent.
  func texts(_ key: Key, of plural: String) -> [String] {
    items(key, of: plural).map { notes.text(of: $0.node, at: $0.path) ?? "" }
  }

  /// A weight; 1 where the key is absent.
  func weight(_ key: Key) -> Weight {
    guard let number = number(key) else { return .one }
    if let weight = Weight(number) { return weight }
    notes.addUnread("weight \(plain(number)) is below 0; use 0 or more", at: path(key))
    return .one
  }

  /// A decimal number; nil where the key is absent.
  func number(_ key: Key) -> Double? {
    guard let text = text(key) else { return nil }
    if isDecimal(text), let number = Double(text) { return number }
    notes.addUnread("\(key.rawValue) “\(text)” is no number; write it like 3 or 0.25", at: path(key))
    return nil
  }

  /// A whole number; nil where the key is absent.
  func wholeNumber(_ key: Key) -> Int? {
    guard let text = text(key) else { return nil }
    if isDecimal(text), let number = Int(text) { return number }
    notes.addUnread("\(key.rawValue) “\(text)” is no whole number; write it like 8", at: path(key))
    return nil
  }

  /// A whole number that stands for a value of the domain; nil where the key is absent.
  ///
  /// - Parameter range: the numbers that stand for one, for the remedy: `1 to 5`.
  func numbered<Value: RawRepresentable<Int>>(_ key: Key, range: String) -> Value? {
    guard let number = wholeNumber(key) else { return nil }
    if let value = Value(rawValue: number) { return value }
    notes.addUnread("\(key.rawValue) is \(number); use \(range)", at: path(key))
    return nil
  }

  /// One of the words of `Code`; nil where the key is absent.
  func code<Code: RawRepresentable<String> & CaseIterable>(_ key: Key) -> Code? {
    node(key).flatMap { notes.code(of: $0, named: key.rawValue, at: path(key)) }
  }

  /// A list of words of `Code`; empty where the key is absent.
  func codes<Code: RawRepresentable<String> & CaseIterable>(_ key: Key, named name: String, of plural: String) -> [Code]
  {
    items(key, of: plural).compactMap { notes.code(of: $0.node, named: name, at: $0.path) }
  }
}

extension Notes {
  /// The text of `node`, without white space at its ends.
  func text(of node: Node, at path: [Flaw.Step]) -> String? {
    switch node.content {
    case .text(let text): return trimmed(text)
    case .nothing: return ""
    case .list, .map, .refused:
      expected("one text, in quotes if it holds “: ” or begins with “- ” or a bracket", found: node, at: path)
      return nil
    }
  }

  func items(of node: Node, plural: String, at path: [Flaw.Step]) -> [(node: Node, path: [Flaw.Step])] {
    guard case .list(let items) = node.content else {
      expected("a list of \(plural)", found: node, at: path)
      return []
    }
    return items.enumerated().map { (node: $1, path: path + [.index($0)]) }
  }

  func code<Code: RawRepresentable<String> & CaseIterable>(
    of node: Node, named name: String, at path: [Flaw.Step]
  ) -> Code? {
    guard let text = text(of: node, at: path) else { return nil }
    if let code = Code(rawValue: text) { return code }
    let words = Code.allCases.map(\.rawValue)
    let remedy = probableWord(for: text, among: words).map { "; did you mean “\($0)”?" } ?? ""
    addUnread("\(name) “\(text)” is not known; use \(alternatives(words))\(remedy)", at: path)
    return nil
  }

  /// Says that `node` is of the wrong shape, unless it has its finding already.
  func expected(_ shape: String, found node: Node, at path: [Flaw.Step]) {
    if node.content == .refused {
      leaveUnread(path)
    } else {
      addUnread("expected \(shape), found \(node.kind)", at: path)
    }
  }
}

/// Whether `text` is a decimal number as people write it: no exponent, no hexadecimal, no `inf`, no `_`, and short
/// enough to be finite.
private func isDecimal(_ text: String) -> Bool {
  let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
  let runs = digits.split(separator: ".", omittingEmptySubsequences: false)
  return text.utf8.count <= 20 && runs.count <= 2
    && runs.allSatisfy { run in !run.isEmpty && run.utf8.allSatisfy { (48...57).contains($0) } }
}
