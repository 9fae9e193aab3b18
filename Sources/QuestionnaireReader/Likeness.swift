internal import Domain

/// What two texts have in common that ask or name the same: their letters and digits, whatever the case and the signs.
struct Likeness: Hashable {
  private let words: [String]

  /// Nil for a text that says nothing: two of these are not alike, but both missing.
  init?(_ text: String) {
    words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if words.isEmpty { return nil }
  }
}

extension Questionnaire {
  /// Section titles and prompts that were there already.
  var repetitions: [Flaw] {
    var titles: Set<Likeness> = []
    var prompts: [Likeness: String] = [:]
    var flaws: [Flaw] = []
    for (sectionIndex, section) in sections.enumerated() {
      let place: [Flaw.Step] = [.key("sections"), .index(sectionIndex)]
      if let title = Likeness(section.title), !titles.insert(title).inserted {
        let sentence = "the title “\(section.title)” is that of an earlier section too; give each its own"
        flaws.append(Flaw(place + [.key("title")], sentence, severity: .warning))
      }
      for (index, question) in section.questions.enumerated() {
        guard let prompt = Likeness(question.prompt) else { continue }
        // One id twice is an error, with its own finding.
        if let earlier = prompts[prompt], earlier != question.id {
          let sentence = "this is the prompt of “\(earlier)” too; ask it once, or word what differs"
          flaws.append(
            Flaw(place + [.key("questions"), .index(index), .key("prompt")], sentence, severity: .warning))
        }
        prompts[prompt] = prompts[prompt] ?? question.id
      }
    }
    return flaws
  }
}

/// What several files say twice: ids, titles and prompts, by where each was said first.
struct Repetitions {
  private var ids: [String: String] = [:]
  private var titles: [Likeness: String] = [:]
  private var prompts: [Likeness: Finding] = [:]

  /// What `source` says that a file before it has said; from now on it is one of those.
  mutating func findings(in source: SourceFile) -> [Finding] {
    guard let value = source.value else { return [] }
    var findings: [Finding] = []
    func warn(_ path: [Flaw.Step], _ sentence: String) {
      findings.append(source.finding(Flaw(path, sentence, severity: .warning)))
    }
    let key = "\(value.format.word)/\(value.id)"
    if let other = ids.updateValue(source.name, forKey: key) {
      warn([.key("id")], "the id “\(value.id)” is that of \(other) too; only one of the two can be chosen")
    }
    if let title = Likeness(value.title), let other = titles.updateValue(source.name, forKey: title) {
      warn([.key("title")], "the title “\(value.title)” is that of \(other) too; give each its own")
    }
    var own: [Likeness: Finding] = [:]
    for (path, question) in value.prompts {
      guard let prompt = Likeness(question) else { continue }
      if let first = prompts[prompt] {
        warn(path, "this prompt is in \(first.file):\(first.place) already; ask it once, or word what differs")
      } else {
        own[prompt] = own[prompt] ?? source.finding(Flaw(path, ""))
      }
    }
    prompts.merge(own) { first, _ in first }
    return findings
  }
}

extension QuestionnaireFile {
  var format: FileFormat {
    switch self {
    case .questionnaire: .questionnaire
    case .plan: .plan
    case .policy: .policy
    }
  }

  fileprivate var id: String {
    switch self {
    case .questionnaire(let questionnaire): questionnaire.id.text
    case .plan(let plan): plan.id.text
    case .policy(let policy): policy.id.text
    }
  }

  fileprivate var title: String {
    switch self {
    case .questionnaire(let questionnaire): questionnaire.title
    case .plan(let plan): plan.title
    case .policy(let policy): policy.title
    }
  }

  /// What is read aloud, and where it stands.
  fileprivate var prompts: [(path: [Flaw.Step], prompt: String)] {
    guard case .questionnaire(let questionnaire) = self else { return [] }
    return questionnaire.sections.enumerated().flatMap { sectionIndex, section in
      section.questions.enumerated().map { index, question in
        (
          [.key("sections"), .index(sectionIndex), .key("questions"), .index(index), .key("prompt")],
          question.prompt
        )
      }
    }
  }
}
