package import Domain
internal import Scoring

/// How hunches, scores, decisions and later reviews agreed, over all partnerships of a library: counts, and a share only
/// where there are enough of them to mean anything.
package struct FacilitatorRecord: Hashable, Sendable {
  /// How often two of those who judged a session said the same.
  package struct Agreement: Hashable, Sendable {
    package let first: Judge
    package let second: Judge
    /// How many sessions both judged.
    package internal(set) var sessions = 0
    package internal(set) var agreed = 0
  }

  /// Who said a verdict before anybody could know.
  package enum Judge: String, CaseIterable, Sendable {
    /// What most of the room felt before it saw the score; nobody where two verdicts were felt equally often.
    case hunches
    /// The score of the joint questions.
    case score
    case decision
  }

  /// What became of the partnerships of which somebody said a verdict at their first session.
  package struct Outcomes: Hashable, Sendable {
    package let judge: Judge
    package let verdict: Verdict
    package internal(set) var going = 0
    package internal(set) var repairing = 0
    package internal(set) var parted = 0
    /// Not reviewed yet, or by a review that came to nothing.
    package internal(set) var unknown = 0

    package var reviewed: Int { going + repairing + parted }
  }

  package private(set) var partnerships = 0
  /// Those of which a review came to something.
  package private(set) var reviewed = 0
  package private(set) var agreements: [Agreement]
  /// Without those that nobody said.
  package private(set) var outcomes: [Outcomes]
  /// Over all reviews.
  package private(set) var promises = PromiseCounts()
  /// In how many partnerships an exit trigger has happened, by what a review was told.
  package private(set) var triggered = 0

  /// The least number that a share is taken of.
  ///
  /// Project decision: below it one partnership more or less moves the share by ten in a hundred.
  package static let least = 10

  /// - Parameter workshops: of a whole library, in any order.
  package init(of workshops: [Workshop]) {
    let pairs: [(Judge, Judge)] = [(.hunches, .score), (.hunches, .decision), (.score, .decision)]
    agreements = pairs.map { Agreement(first: $0, second: $1) }
    outcomes = Judge.allCases.flatMap { judge in Verdict.allCases.map { Outcomes(judge: judge, verdict: $0) } }
    let partnerships = Self.partnerships(of: workshops)
    self.partnerships = partnerships.count
    for workshop in workshops { countAgreements(Judgement(of: workshop)) }
    for sessions in partnerships { countOutcome(of: sessions) }
    outcomes.removeAll { $0.reviewed + $0.unknown == 0 }
  }

  private mutating func countAgreements(_ judgement: Judgement) {
    for index in agreements.indices {
      guard let one = judgement[agreements[index].first], let other = judgement[agreements[index].second] else {
        continue
      }
      agreements[index].sessions += 1
      if one == other { agreements[index].agreed += 1 }
    }
  }

  /// A partnership’s sessions, the first one first.
  private mutating func countOutcome(of sessions: [Workshop]) {
    guard let first = sessions.first else { return }
    let reviews = sessions.filter { $0.stage == .review }
    for review in reviews {
      let counts = PromiseCounts(of: review.inquiry.actions)
      promises.kept += counts.kept
      promises.late += counts.late
      promises.broken += counts.broken
      promises.open += counts.open
    }
    if reviews.contains(where: { $0.followUp.triggers.contains { $0.hasHappened == true } }) { triggered += 1 }
    let outcome = reviews.reversed().lazy.compactMap { Judgement(of: $0).outcome }.first
    if outcome != nil { reviewed += 1 }
    guard first.stage != .review else { return }
    let judgement = Judgement(of: first)
    for judge in Judge.allCases {
      guard let verdict = judgement[judge] else { continue }
      guard let place = outcomes.firstIndex(where: { $0.judge == judge && $0.verdict == verdict }) else { continue }
      switch outcome {
      case .go: outcomes[place].going += 1
      case .conditional: outcomes[place].repairing += 1
      case .noGo: outcomes[place].parted += 1
      case .insufficient, nil: outcomes[place].unknown += 1
      }
    }
  }

  /// The sessions of each partnership, the first one first; where one was reviewed twice, both reviews follow it.
  private static func partnerships(of workshops: [Workshop]) -> [[Workshop]] {
    let known = Dictionary(workshops.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    func line(to workshop: Workshop) -> [WorkshopID] {
      var line = [workshop.id]
      while let previous = known[line.last ?? workshop.id]?.previous, known[previous] != nil, !line.contains(previous) {
        line.append(previous)
      }
      return line
    }
    let lines = known.values.map { (session: $0, line: line(to: $0)) }
    return Dictionary(grouping: lines) { $0.line.last ?? $0.session.id }.values.map { sessions in
      sessions.sorted { ($0.line.count, $0.session.id) < ($1.line.count, $1.session.id) }.map(\.session)
    }
  }
}

/// What was said of one session.
private struct Judgement {
  private var verdicts: [FacilitatorRecord.Judge: Verdict] = [:]

  init(of workshop: Workshop) {
    let counts = Dictionary(grouping: workshop.hunches, by: \.verdict).mapValues(\.count)
    let most = counts.values.max()
    let felt = Verdict.allCases.filter { counts[$0] == most && most != nil }
    if felt.count == 1 { verdicts[.hunches] = felt.first }
    let score = Score(workshop.inquiry, scope: .both)
    if score.verdict != .insufficient { verdicts[.score] = score.verdict }
    verdicts[.decision] = workshop.decision?.verdict
  }

  subscript(judge: FacilitatorRecord.Judge) -> Verdict? { verdicts[judge] }

  /// What a review came to: what the room decided, else what the score says; nil where there is neither.
  var outcome: Verdict? { verdicts[.decision].flatMap { $0 == .insufficient ? nil : $0 } ?? verdicts[.score] }
}

extension FacilitatorRecord.Agreement {
  /// In how many of a hundred such sessions both would say the same, from…to, with 95 % confidence, as shares; nil where
  /// there are too few to say.
  ///
  /// - SeeAlso: Wilson, Journal of the American Statistical Association 22 (1927), for the interval.
  package var share: ClosedRange<Double>? {
    guard sessions >= FacilitatorRecord.least else { return nil }
    let (count, share, z) = (Double(sessions), Double(agreed) / Double(sessions), 1.959964)
    let middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    let half = z / (1 + z * z / count) * (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot()
    return max(0, middle - half)...min(1, middle + half)
  }
}
