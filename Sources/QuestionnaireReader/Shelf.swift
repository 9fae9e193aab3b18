package import Domain

/// The questionnaires, plans and policies that can be chosen: those built in, and the person's own.
///
/// A person's own file takes the place of a built-in one with the same id. Of two built-in files, or two of the person's,
/// with the same id the first by name counts, and the other is an error. Nothing is left out without a finding.
package struct Shelf: Sendable {
  package enum Origin: Hashable, Sendable {
    case builtIn, person
  }

  /// A file before it is read.
  package struct File: Sendable {
    package enum Content: Sendable {
      case bytes([UInt8])
      /// The file exists and cannot be read; why, in the system's words: `Permission denied`.
      case unreadable(reason: String)
    }

    /// The name or path that findings carry.
    package let name: String
    package let origin: Origin
    package let content: Content

    package init(name: String, origin: Origin, content: Content) {
      self.name = name
      self.origin = origin
      self.content = content
    }
  }

  /// A value with the file it came from.
  package struct Item<Value: Sendable>: Sendable {
    package let value: Value
    package let file: String
    package let origin: Origin
    /// The file's text, to show and to adapt.
    package let text: String
  }

  package private(set) var questionnaires: [QuestionnaireID: Item<Questionnaire>] = [:]
  package private(set) var plans: [PlanID: Item<SessionPlan>] = [:]
  package private(set) var policies: [PolicyID: Item<Policy>] = [:]
  /// The files that cannot be used, by the ids that they give themselves.
  private var unusable: [String: String] = [:]
  /// By file, then from top to bottom.
  package private(set) var findings: [Finding] = []

  /// Reads every file; their order makes no difference.
  package init(_ files: [File]) {
    var planSources: [PlanID: SourceFile] = [:]
    for file in files.sorted(by: Self.precedes) {
      guard let (source, text) = read(file) else { continue }
      switch source.value {
      case .questionnaire(let value): put(value, id: value.id, from: source, file, text: text, in: \.questionnaires)
      case .policy(let value): put(value, id: value.id, from: source, file, text: text, in: \.policies)
      case .plan(let value):
        if put(value, id: value.id, from: source, file, text: text, in: \.plans) { planSources[value.id] = source }
      case nil: noteUnusable(source)
      }
    }
    for (id, source) in planSources {
      guard let plan = plans[id]?.value else { continue }
      let found = flaws(of: plan)
      if found.contains(where: { $0.severity == .error }) { plans[id] = nil }
      findings += found.map(source.finding)
    }
    findings.sort()
  }

  /// The person's files first, then by name: the first to come takes the place.
  private static func precedes(_ a: File, _ b: File) -> Bool {
    if a.origin != b.origin { return a.origin == .person }
    return a.name.unicodeScalars.lexicographicallyPrecedes(b.name.unicodeScalars)
  }

  private mutating func read(_ file: File) -> (SourceFile, text: String)? {
    switch file.content {
    case .unreadable(let reason):
      let sentence = "the file cannot be read (\(reason)); look at its permissions, or remove it"
      findings.append(Finding(file: file.name, place: .start, sentence: sentence))
      return nil
    case .bytes(let bytes):
      let source = SourceFile(bytes, name: file.name)
      findings += source.findings
      return (source, String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Whether the value takes its place on the shelf.
  @discardableResult
  private mutating func put<Value>(
    _ value: Value, id: ID<Value>, from source: SourceFile, _ file: File, text: String,
    in shelf: WritableKeyPath<Shelf, [ID<Value>: Item<Value>]>
  ) -> Bool {
    if let other = self[keyPath: shelf][id] {
      if other.origin == file.origin {
        let sentence = "the id “\(id)” is that of \(other.file) too; give one of the two another id"
        findings.append(source.finding(Flaw([.key("id")], sentence)))
      }
      return false
    }
    self[keyPath: shelf][id] = Item(value: value, file: file.name, origin: file.origin, text: text)
    return true
  }

  /// Puts a value that is about to join where it would take its place.
  mutating func put(_ value: QuestionnaireFile) {
    switch value {
    case .questionnaire(let value): questionnaires[value.id] = Item(value: value, file: "", origin: .person, text: "")
    case .plan(let value): plans[value.id] = Item(value: value, file: "", origin: .person, text: "")
    case .policy(let value): policies[value.id] = Item(value: value, file: "", origin: .person, text: "")
    }
  }

  /// Remembers a file that cannot be used: whoever names it is told that, and not that there is none.
  mutating func noteUnusable(_ source: SourceFile) {
    if let id = source.statedID { unusable[id] = unusable[id] ?? source.name }
  }

  func missing(from plan: SessionPlan) -> [Flaw] {
    var flaws: [Flaw] = []
    if policies[plan.policy] == nil {
      flaws.append(Flaw([.key("policy")], absence(of: plan.policy, "policy", in: policies)))
    }
    // The criteria are of no file: they come with the programme.
    for (index, id) in plan.questionnaires.enumerated()
    where questionnaires[id] == nil && id != Criteria.questionnaire {
      flaws.append(Flaw([.key("questionnaires"), .index(index)], absence(of: id, "questionnaire", in: questionnaires)))
    }
    return flaws
  }

  private func absence<Value>(of id: ID<Value>, _ noun: String, in shelf: [ID<Value>: Item<Value>]) -> String {
    if let file = unusable[id.text] {
      return "the \(noun) “\(id)” has errors and cannot be used; mend \(file) first, “courtship check” shows them"
    }
    return "there is no \(noun) “\(id)”; \(remedy(id, in: shelf))"
  }

  private func remedy<Value>(_ id: ID<Value>, in shelf: [ID<Value>: Item<Value>]) -> String {
    let ids = shelf.keys.sorted().map(\.text)
    if let word = probableWord(for: id.text, among: ids) { return "did you mean “\(word)”?" }
    return ids.isEmpty ? "add its file" : "use one of \(ids.joined(separator: ", "))"
  }
}
