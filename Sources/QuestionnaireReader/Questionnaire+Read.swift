internal import Domain

extension Questionnaire {
  /// The questionnaire that `root` describes. It can be used if the notes then hold no error.
  init?(_ root: Node, notes: Notes) {
    guard let fields = Fields<Key>(root, at: [], of: "a questionnaire", notes: notes) else { return nil }
    let kind: Kind? = fields.code(.kind)
    self.init(
      id: ID(fields.requiredText(.id)),
      version: Self.version(fields, notes: notes),
      kind: kind ?? .rating,
      title: fields.requiredText(.title),
      summary: fields.text(.summary) ?? "",
      source: fields.node(.source).map { Self.source($0, at: fields.path(.source), notes: notes) } ?? Source(),
      weight: fields.weight(.weight),
      levels: fields.texts(.levels, of: "levels"),
      sections: Self.sections(fields, notes: notes))
    if let language = fields.text(.language), !language.isEmpty { self.language = language }
    if let audience: Audience = fields.code(.audience) { self.audience = audience }
    if let stage: Stage = fields.code(.stage) { self.stage = stage }
    // Without a kind nobody knows which levels and anchors there should be.
    let isKindKnown = fields.node(.kind) == nil || kind != nil
    notes.addRules(isKindKnown ? flaws + warnings : flaws.filter { !$0.dependsOnKind })
  }

  /// No section where there are too many: thousands of findings would help nobody.
  private static func sections(_ fields: Fields<Key>, notes: Notes) -> [Section] {
    let items = fields.requiredItems(.sections, of: "sections")
    let questions = items.reduce(0) { count, item in
      guard case .list(let questions) = item.node[Section.Key.questions.rawValue]?.content else { return count }
      return count + questions.count
    }
    for (count, noun) in [(items.count, "sections"), (questions, "questions")] where count > Bound.questions {
      notes.addUnread("\(count) \(noun) are too many; use at most \(Bound.questions)", at: fields.path(.sections))
      return []
    }
    return items.compactMap { Section($0.node, at: $0.path, notes: notes) }
  }

  private static func version(_ fields: Fields<Key>, notes: Notes) -> SemanticVersion {
    let text = fields.requiredText(.version)
    if let version = SemanticVersion(text) { return version }
    if !text.isEmpty {
      notes.addUnread(
        "version “\(text)” is no semantic version; write three numbers, like 1.0.0", at: fields.path(.version))
    }
    return SemanticVersion(0, 0, 0)
  }

  private static func source(_ node: Node, at path: [Flaw.Step], notes: Notes) -> Source {
    guard let fields = Fields<SourceKey>(node, at: path, of: "a source", notes: notes) else { return Source() }
    return Source(
      author: fields.text(.author) ?? "", work: fields.text(.work) ?? "", note: fields.text(.note) ?? "")
  }
}

extension Flaw {
  fileprivate var dependsOnKind: Bool {
    path.contains { [.key("levels"), .key("anchors"), .key("gate")].contains($0) }
  }
}

extension Section {
  fileprivate init?(_ node: Node, at path: [Flaw.Step], notes: Notes) {
    guard let fields = Fields<Key>(node, at: path, of: "a section", notes: notes) else { return nil }
    self.init(
      id: ID(fields.requiredText(.id)),
      title: fields.requiredText(.title),
      weight: fields.weight(.weight),
      questions: fields.requiredItems(.questions, of: "questions").compactMap {
        Question($0.node, at: $0.path, notes: notes)
      })
  }
}

extension Question {
  fileprivate init?(_ node: Node, at path: [Flaw.Step], notes: Notes) {
    guard let fields = Fields<Key>(node, at: path, of: "a question", notes: notes) else { return nil }
    self.init(
      id: fields.requiredText(.id),
      prompt: fields.requiredText(.prompt),
      purpose: fields.text(.purpose) ?? "",
      probes: fields.texts(.probes, of: "probes"),
      minutes: fields.wholeNumber(.minutes) ?? 0,
      weight: fields.weight(.weight),
      anchors: fields.required(.anchors).map { Self.anchors($0, at: fields.path(.anchors), notes: notes) } ?? [:],
      gate: fields.node(.gate).flatMap { Gate($0, at: fields.path(.gate), notes: notes) },
      yields: fields.code(.yields),
      fields: fields.codes(.fields, named: "the column", of: "columns"))
    if let voices: Voices = fields.code(.voices) { self.voices = voices }
  }

  private static func anchors(_ node: Node, at path: [Flaw.Step], notes: Notes) -> [Int: String] {
    guard case .map(let pairs) = node.content else {
      notes.expected("anchors as numbers with texts", found: node, at: path)
      return [:]
    }
    var anchors: [Int: String] = [:]
    for pair in pairs {
      let path = path + [.key(pair.key)]
      if let number = Int(pair.key), String(number) == pair.key {
        anchors[number] = notes.text(of: pair.value, at: path) ?? ""
      } else {
        notes.add("“\(pair.key)” is no number to anchor; write it like 3", at: path)
      }
    }
    return anchors
  }
}

extension Gate {
  fileprivate init?(_ node: Node, at path: [Flaw.Step], notes: Notes) {
    guard let fields = Fields<Key>(node, at: path, of: "a gate", notes: notes) else { return nil }
    // Both are always asked for, so that one run shows every mistake.
    let minimum: Rating? = fields.required(.minimum).flatMap { _ in fields.numbered(.minimum, range: "2 to 5") }
    let otherwise: Otherwise? = fields.required(.otherwise).flatMap { _ in fields.code(.otherwise) }
    self.init(
      minimum: minimum ?? .three, otherwise: otherwise ?? .conditional, reason: fields.text(.reason) ?? "")
  }
}
