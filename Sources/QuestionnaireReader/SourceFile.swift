internal import Domain

/// One file, read: its value, its findings, and the tree that tells where each value stands.
struct SourceFile: Sendable {
  let name: String
  private let root: Node?
  let value: QuestionnaireFile?
  private(set) var findings: [Finding]

  /// - Parameter wanted: the only format that will do; nil for any.
  init(_ bytes: [UInt8], name: String, wanted: FileFormat? = nil) {
    let composition = Composition(bytes)
    let notes = Notes()
    let value = composition.root.flatMap { QuestionnaireFile($0, wanted: wanted, notes: notes) }
    self.name = name
    root = composition.root
    findings = composition.problems.map { Finding(file: name, place: $0.place, sentence: $0.sentence) }
    self.value = composition.problems.isEmpty && !notes.hasErrors ? value : nil
    for flaw in notes.flaws { add(flaw) }
    findings.sort()
  }

  /// The id that the file gives itself, whatever is wrong with the rest of it; nil where it gives none.
  var statedID: String? {
    if case .text(let id)? = root?["id"]?.content { id } else { nil }
  }

  /// The finding that puts `flaw` in its place in this file.
  func finding(_ flaw: Flaw) -> Finding {
    Finding(
      file: name, place: root?.place(at: flaw.path) ?? .start, severity: flaw.severity, sentence: flaw.sentence)
  }

  private mutating func add(_ flaw: Flaw) {
    findings.append(finding(flaw))
  }
}

/// The formats that are written in YAML.
package enum FileFormat: String, CaseIterable, Sendable {
  case questionnaire = "courtship-questionnaire"
  case plan = "courtship-plan"
  case policy = "courtship-policy"

  /// The version of each that is written and read here.
  static let version = 1

  /// As files name it: `courtship-plan/1`.
  var text: String { "\(rawValue)/\(Self.version)" }

  /// As commands name it.
  package var word: String {
    switch self {
    case .questionnaire: "questionnaire"
    case .plan: "plan"
    case .policy: "policy"
    }
  }

  /// With its article, for sentences.
  var noun: String { "a \(word)" }

  /// The format that `root` says it has; nil if it is none of these, which the notes then say.
  init?(of root: Node, notes: Notes) {
    let all = Self.allCases.map(\.text).joined(separator: ", ")
    let path: [Flaw.Step] = [.key("format")]
    guard case .map(let pairs) = root.content else {
      notes.expected("keys with values, the first of them format", found: root, at: [])
      return nil
    }
    guard let node = root["format"] else {
      let meant = pairs.first { probableWord(for: $0.key, among: ["format"]) != nil }
      if let meant {
        notes.addUnread("“\(meant.key)” is no key here; did you mean “format”?", at: [.key(meant.key)])
      } else {
        notes.addUnread("the key “format” is missing; begin with one of \(all)", at: path)
      }
      return nil
    }
    guard let text = notes.text(of: node, at: path) else { return nil }
    if let format = Self.allCases.first(where: { $0.text == text }) {
      self = format
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if let format = Self(rawValue: parts[0]), parts.count == 2, isNumber(parts[1], above: Self.version) {
      notes.addUnread(
        "format \(text) is newer than this courtship, which reads \(format.text); update courtship", at: path)
    } else if ["courtship-workshop", "courtship-programme"].contains(parts[0]) {
      notes.addUnread("format \(text) is no questionnaire; bring it in with courtship import", at: path)
    } else {
      let word = probableWord(for: text, among: Self.allCases.map(\.text))
      let remedy = word.map { "did you mean \($0)?" } ?? "use one of \(all)"
      notes.addUnread("format “\(text)” is not known; \(remedy)", at: path)
    }
    return nil
  }
}

extension QuestionnaireFile {
  fileprivate init?(_ root: Node, wanted: FileFormat?, notes: Notes) {
    guard let format = FileFormat(of: root, notes: notes) else { return nil }
    if let wanted, format != wanted {
      notes.addUnread("this is \(format.noun); \(wanted.noun) is wanted here", at: [.key("format")])
      return nil
    }
    let value: QuestionnaireFile? =
      switch format {
      case .questionnaire: Questionnaire(root, notes: notes).map { .questionnaire($0) }
      case .plan: SessionPlan(root, notes: notes).map { .plan($0) }
      case .policy: Policy(root, notes: notes).map { .policy($0) }
      }
    guard let value else { return nil }
    self = value
  }
}
