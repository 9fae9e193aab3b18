/// An earlier session of the same partnership as a review remembers it: what the joint questions came to.
package struct PastSession: Hashable, Sendable {
  package var session: WorkshopID
  package var title: String
  package var date: Day?
  package var plan: PlanID?
  package var stage: Stage
  package var verdict: Verdict
  /// The index, 0…100; nil where nothing was rated.
  package var index: Double?
  /// What it could have come to by what was open, 0…100; nil where nothing counted.
  package var low: Double?
  package var high: Double?
  package var decision: Verdict?
  /// What became of the promises that it asked about.
  package var promises: PromiseCounts
  /// In file order.
  package var questionnaires: [Version]
  /// What was rated, and placed on levels.
  package var answers: [QuestionID: Standing]
  package var unknown: UnknownFields

  /// A questionnaire that was asked.
  package struct Version: Hashable, Sendable {
    package var id: QuestionnaireID
    package var version: SemanticVersion
    package var unknown: UnknownFields

    package init(id: QuestionnaireID, version: SemanticVersion, unknown: UnknownFields = .none) {
      self.id = id
      self.version = version
      self.unknown = unknown
    }
  }

  /// Where a question stood: one of the two.
  package struct Standing: Hashable, Sendable {
    package var rating: Rating?
    package var level: LevelPlacement?
    package var unknown: UnknownFields

    package init(rating: Rating? = nil, level: LevelPlacement? = nil, unknown: UnknownFields = .none) {
      self.rating = rating
      self.level = level
      self.unknown = unknown
    }
  }

  package init(
    session: WorkshopID, title: String, date: Day? = nil, plan: PlanID? = nil, stage: Stage = .courtship,
    verdict: Verdict = .insufficient, index: Double? = nil, low: Double? = nil, high: Double? = nil,
    decision: Verdict? = nil, promises: PromiseCounts = PromiseCounts(), questionnaires: [Version] = [],
    answers: [QuestionID: Standing] = [:], unknown: UnknownFields = .none
  ) {
    self.session = session
    self.title = title
    self.date = date
    self.plan = plan
    self.stage = stage
    self.verdict = verdict
    self.index = index
    self.low = low
    self.high = high
    self.decision = decision
    self.promises = promises
    self.questionnaires = questionnaires
    self.answers = answers
    self.unknown = unknown
  }
}

extension FollowUp {
  /// Where a question of `inquiry` stood at the last session that asked it in the same sense: the major version of its
  /// questionnaire is the same.
  package func last(_ question: QuestionID, in inquiry: Inquiry) -> (
    session: PastSession, standing: PastSession.Standing
  )? {
    for session in past.reversed() {
      guard let standing = session.answers[question] else { continue }
      return session.asks(question.questionnaire, asIn: inquiry) == true ? (session, standing) : nil
    }
    return nil
  }
}

extension PastSession {
  /// Whether a questionnaire was asked in the sense in which `inquiry` asks it; nil where one of the two does not have it.
  package func asks(_ questionnaire: QuestionnaireID, asIn inquiry: Inquiry) -> Bool? {
    guard let then = questionnaires.first(where: { $0.id == questionnaire })?.version,
      let now = inquiry.questionnaire(questionnaire)?.version
    else { return nil }
    return then.major == now.major
  }
}
