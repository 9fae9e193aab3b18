package import Domain
internal import Scoring

/// A line of the library: what the home screen and a portfolio show without opening the document.
package struct Summary: Hashable, Sendable {
  package var id: SubjectID
  package var title: String
  package var ourFirm: String
  /// Empty for a programme.
  package var partnerFirm: String
  package var programme: ProgrammeID?
  /// Nil for a programme.
  package var stage: Stage?
  /// The session that this one reviews.
  package var previous: WorkshopID?
  package var date: Day?
  /// In the subject's usual scope.
  package var verdict: Verdict
  package var index: Double?
  /// Questions in scope that are rated, unknown or set aside, of all of them.
  package var settled: Int
  package var questions: Int
  /// What the room has decided; nil where it has decided nothing yet.
  package var decision: Verdict?
  /// Whether there is a room of which nobody has given a hunch yet: a score on the wall would colour them all.
  package var isBeforeHunches: Bool
  package var isArchived: Bool
  /// When it was last changed; nil before it is stored.
  package var changed: Moment?
  /// The revision that the line speaks of; 0 before it is stored.
  package var revision: Int

  package init(
    id: SubjectID, title: String, ourFirm: String, partnerFirm: String = "", programme: ProgrammeID? = nil,
    stage: Stage? = nil, previous: WorkshopID? = nil, date: Day? = nil, verdict: Verdict = .insufficient,
    index: Double? = nil, settled: Int = 0, questions: Int = 0,
    decision: Verdict? = nil, isBeforeHunches: Bool = false, isArchived: Bool = false, changed: Moment? = nil,
    revision: Int = 0
  ) {
    self.id = id
    self.title = title
    self.ourFirm = ourFirm
    self.partnerFirm = partnerFirm
    self.programme = programme
    self.stage = stage
    self.previous = previous
    self.date = date
    self.verdict = verdict
    self.index = index
    self.settled = settled
    self.questions = questions
    self.decision = decision
    self.isBeforeHunches = isBeforeHunches
    self.isArchived = isArchived
    self.changed = changed
    self.revision = revision
  }

  package var isDecided: Bool { decision != nil }

  /// Whether it is of a firm that might become a partner: a review is of one that is.
  package var isCandidate: Bool { !id.isProgramme && stage != .review }

  /// What the score says where the room has decided something else; nil where there is nothing to tell apart.
  package var otherVerdict: Verdict? { isDecided && decision != verdict ? verdict : nil }

  /// What a verdict on it is called.
  package func name(of verdict: Verdict) -> String { verdict.name(in: stage ?? .courtship) }

  /// The line of a subject as it stands.
  package init(of subject: Subject) {
    let score = Score(subject.inquiry, scope: subject.usualScope)
    let ids = subject.inquiry.questionIDs(in: subject.usualScope)
    self.init(
      id: subject.subjectID, title: subject.title, ourFirm: subject.workshop?.ourFirm ?? subject.programme?.firm ?? "",
      partnerFirm: subject.workshop?.partnerFirm ?? "",
      programme: subject.workshop?.programme ?? subject.programme?.id, stage: subject.workshop?.stage,
      previous: subject.workshop?.previous, date: subject.workshop?.date,
      verdict: score.verdict, index: score.index,
      settled: ids.count { subject.inquiry[$0].state != .open }, questions: ids.count,
      decision: subject.workshop?.decision?.verdict,
      isBeforeHunches: subject.workshop.map { $0.hunches.isEmpty && !$0.inquiry.participants.isEmpty } ?? false)
  }
}

/// The name of a workshop or a programme in the library.
package enum SubjectID: Hashable, Sendable {
  case workshop(WorkshopID)
  case programme(ProgrammeID)

  package var text: String {
    switch self {
    case .workshop(let id): id.text
    case .programme(let id): id.text
    }
  }

  /// The programme that it names; nil for a workshop.
  package var programme: ProgrammeID? {
    if case .programme(let id) = self { id } else { nil }
  }

  package var isProgramme: Bool { programme != nil }

  /// What it names, in a word.
  package var kind: String {
    switch self {
    case .workshop: "workshop"
    case .programme: "programme"
    }
  }

  /// The one of the other kind that would have the same name.
  package var namesake: SubjectID {
    switch self {
    case .workshop(let id): .programme(ProgrammeID(id.text))
    case .programme(let id): .workshop(WorkshopID(id.text))
    }
  }
}

extension Subject {
  package var subjectID: SubjectID {
    switch self {
    case .workshop(let workshop): .workshop(workshop.id)
    case .programme(let programme): .programme(programme.id)
    }
  }
}

/// A moment in milliseconds since 1970-01-01 00:00 UTC.
package struct Moment: Hashable, Sendable, Comparable {
  package let milliseconds: Int64

  package init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  package static func < (a: Self, b: Self) -> Bool { a.milliseconds < b.milliseconds }

  /// So many milliseconds on.
  package func later(by milliseconds: Int64) -> Moment {
    Moment(milliseconds: self.milliseconds &+ milliseconds)
  }

  /// Whole seconds from `earlier` to here; 0 where the clock went back.
  package func seconds(since earlier: Moment) -> Int {
    let (difference, overflow) = milliseconds.subtractingReportingOverflow(earlier.milliseconds)
    return overflow ? 0 : max(0, Int(difference / 1000))
  }
}
