internal import Domain

/// What candidates can be compared on: the rating questionnaires that all of them have in the same major version.
struct CommonGround {
  /// By id; of different versions the copy of the highest, at a tie that of the smallest workshop id.
  let questionnaires: [Questionnaire]
  /// The share of the whole that each of them is.
  let weights: [Double]
  let leftOut: [QuestionnaireID]
  /// What of that rates, and was answered.
  let partial: [Comparison.Partial]
  /// What each is called that any workshop has, in the copy of the smallest workshop id.
  let titles: [QuestionnaireID: String]
  let differing: [QuestionnaireID]
  /// The names of all their questions, and of those that have a gate.
  let questions: Set<QuestionID>
  let gated: Set<QuestionID>

  /// - Parameter workshops: by id.
  init(of workshops: [Workshop]) {
    struct Key: Hashable {
      let id: QuestionnaireID
      let major: Int
    }
    var copies: [Key: [Questionnaire]] = [:]
    for workshop in workshops {
      for questionnaire in workshop.inquiry.questionnaires where questionnaire.kind == .rating {
        copies[Key(id: questionnaire.id, major: questionnaire.version.major), default: []].append(questionnaire)
      }
    }
    let shared = copies.filter { $0.value.count == workshops.count }
    let best = shared.compactMapValues { copies -> Questionnaire? in
      let highest = copies.map(\.version).max()
      return copies.first { $0.version == highest }
    }
    questionnaires = best.values.sorted { $0.id < $1.id }
    differing = shared.filter { _, copies in
      let firsts = Dictionary(copies.map { ($0.version, $0) }, uniquingKeysWith: { first, _ in first })
      return copies.contains { $0 != firsts[$0.version] }
    }.map(\.key.id).sorted()
    let counting = questionnaires.map { questionnaire in
      let counts = questionnaire.sections.contains { section in
        section.weight != .zero && section.questions.contains { $0.weight != .zero }
      }
      return counts ? questionnaire.weight.number : 0
    }
    let total = counting.reduce(0, +)
    weights = counting.map { total > 0 ? $0 / total : 0 }
    titles = Dictionary(workshops.flatMap { $0.inquiry.questionnaires.map { ($0.id, $0.title) } }) { first, _ in first }
    let ids = Set(questionnaires.map(\.id))
    leftOut = Set(workshops.flatMap { $0.inquiry.questionnaires.map(\.id) }).subtracting(ids).sorted()
    partial = copies.keys.filter { shared[$0] == nil }.sorted { ($0.id, $0.major) < ($1.id, $1.major) }.compactMap {
      key in
      let answered = workshops.filter { $0.inquiry.rates(key.id, major: key.major) }
      return answered.isEmpty
        ? nil
        : Comparison.Partial(
          questionnaire: key.id, major: key.major,
          candidates: answered.sorted { $0.isNamedBefore($1) }.map(\.id))
    }
    questions = Set(questionnaires.flatMap(\.questionIDs))
    gated = Set(
      questionnaires.flatMap { questionnaire in
        questionnaire.questions.filter { $0.gate != nil }.map { QuestionID(questionnaire.id, $0.id) }
      })
  }

  /// What a workshop says on this ground: its own answers to the shared questions, by the policy of the comparison. A gate
  /// that its own copy sets aside is open here.
  func inquiry(of workshop: Workshop, by policy: Policy) -> Inquiry {
    var inquiry = workshop.inquiry
    inquiry.questionnaires = questionnaires
    inquiry.policy = policy
    inquiry.answers = inquiry.answers.filter { questions.contains($0.key) }
    for question in gated {
      if case .notApplicable = inquiry[question].state { inquiry[question] = .untouched }
    }
    return inquiry
  }
}

extension Inquiry {
  /// Whether any question of a questionnaire, in that major version, is rated.
  fileprivate func rates(_ id: QuestionnaireID, major: Int) -> Bool {
    guard let questionnaire = questionnaire(id), questionnaire.version.major == major else { return false }
    return questionnaire.questionIDs.contains { self[$0].state == .rated }
  }
}
