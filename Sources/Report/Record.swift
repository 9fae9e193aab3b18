package import Domain
internal import Scoring

/// How hunches, scores, decisions and later reviews of a facilitator's partnerships agreed.
///
/// Counts alone: it names no firm and no person, so that it may be shown to anybody. Scores are those of the joint
/// questions, which is what a room has its hunches and takes its decision about.
package struct Record: Hashable, Sendable {
  /// How many partnerships there are, and how many sessions in all.
  package private(set) var partnerships = 0
  package private(set) var sessions = 0
  /// What most of a room felt, a session each, beside its score.
  package private(set) var roomAgainstScore = Pairing()
  /// What each person felt beside the score.
  package private(set) var peopleAgainstScore = Pairing()
  /// The score beside what the room decided.
  package private(set) var scoreAgainstDecision = Pairing()
  /// What became of partnerships, by what was decided at their first decided session.
  package private(set) var courses: [Verdict: Course] = [:]
  /// What became of all promises, by the last review that asked about each.
  package private(set) var promises = PromiseCounts()

  /// Of how many there must be at least as many before anything is said of a share.
  ///
  /// Project decision: with ten the next one moves a share by no more than a tenth; below that a single session could turn
  /// any sentence into its opposite.
  package static let least = 10

  /// Two verdicts about the same session, one beside the other.
  package struct Pairing: Hashable, Sendable {
    package var agreed = 0
    /// The first of the two was nearer to a go.
    package var higher = 0
    /// The first of the two was further from a go.
    package var lower = 0
    /// One of the two said nothing: no majority, too little evidence, nothing decided.
    package var silent = 0

    package var compared: Int { agreed + higher + lower }

    mutating func add(_ first: Verdict?, _ second: Verdict?) {
      guard let first = first?.rank, let second = second?.rank else {
        silent += 1
        return
      }
      if first == second { agreed += 1 } else if first > second { higher += 1 } else { lower += 1 }
    }
  }

  /// What became of the partnerships of one decision.
  package struct Course: Hashable, Sendable {
    package var partnerships = 0
    /// By what the last review that came to anything says: what its room decided, else its score.
    package var reviews: [Verdict: Int] = [:]
    /// How many of those that were reviewed saw an exit trigger happen.
    package var triggered = 0

    package var reviewed: Int { reviews.values.reduce(0, +) }
  }

  /// Of all sessions of a library, in any order. A session whose earlier ones are not among them begins a partnership.
  package init(of workshops: [Workshop]) {
    let byID = Dictionary(workshops.map { ($0.id, $0) }) { first, _ in first }
    var chains: [WorkshopID: [Workshop]] = [:]
    for workshop in workshops {
      let line = workshop.id.line { byID[$0]?.previous.flatMap { byID[$0]?.id } }
      chains[line.last ?? workshop.id, default: []].append(workshop)
    }
    partnerships = chains.count
    sessions = workshops.count
    for workshop in workshops { compare(workshop) }
    for chain in chains.values { follow(chain) }
  }

  private mutating func compare(_ workshop: Workshop) {
    let score = Score(workshop.inquiry, scope: .both).verdict
    // A session in which nothing of a kind was said is none of its comparisons.
    if !workshop.hunches.isEmpty {
      roomAgainstScore.add(workshop.hunches.majority, score)
      for hunch in workshop.hunches { peopleAgainstScore.add(hunch.verdict, score) }
    }
    if let decision = workshop.decision { scoreAgainstDecision.add(score, decision.verdict) }
  }

  /// - Parameter chain: the sessions of one partnership.
  private mutating func follow(_ chain: [Workshop]) {
    let inOrder = chain.sorted { $0.placeInLine < $1.placeInLine }
    count(promisesOf: inOrder)
    guard let decided = inOrder.firstIndex(where: { $0.decision?.verdict.rank != nil }),
      let decision = inOrder[decided].decision?.verdict
    else { return }
    let later = inOrder[(decided + 1)...].filter { $0.stage == .review }
    var course = courses[decision] ?? Course()
    course.partnerships += 1
    if let last = later.reversed().lazy.compactMap(\.outcome).first {
      course.reviews[last, default: 0] += 1
      if later.contains(where: { $0.followUp.triggers.contains { $0.hasHappened == true } }) {
        course.triggered += 1
      }
    }
    courses[decision] = course
  }

  /// A promise that several reviews asked about counts once, by what was said of it last.
  private mutating func count(promisesOf sessions: [Workshop]) {
    var last: [PromiseName: Action] = [:]
    for action in sessions.flatMap(\.inquiry.actions) {
      guard let promise = action.promise else { continue }
      let name = PromiseName(session: promise.session, action: action.id)
      if action.outcome != nil || last[name] == nil { last[name] = action }
    }
    let counts = PromiseCounts(of: Array(last.values))
    promises.kept += counts.kept
    promises.late += counts.late
    promises.broken += counts.broken
    promises.open += counts.open
  }

  private struct PromiseName: Hashable {
    let session: WorkshopID
    let action: ActionID
  }
}

extension [Hunch] {
  /// What more than half of those say who said anything; nil where there is no such verdict.
  fileprivate var majority: Verdict? {
    let said = map(\.verdict).filter { $0.rank != nil }
    return Verdict.allCases.first { verdict in 2 * said.count { $0 == verdict } > said.count }
  }
}

extension Verdict {
  /// How near to a go; nil where it says nothing.
  fileprivate var rank: Int? {
    switch self {
    case .go: 2
    case .conditional: 1
    case .noGo: 0
    case .insufficient: nil
    }
  }
}

extension Workshop {
  /// What the room decided, else its score; nil where it has done neither, as when nobody held the session yet.
  fileprivate var outcome: Verdict? {
    if let decision { return decision.verdict }
    let verdict = Score(inquiry, scope: .both).verdict
    return verdict == .insufficient ? nil : verdict
  }

  /// Orders the sessions of a partnership, also where one was reviewed twice.
  fileprivate var placeInLine: (Int, String, String) {
    (followUp.past.count, date?.description ?? "", id.text)
  }
}
