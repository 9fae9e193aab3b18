internal import Domain
internal import Report
internal import Scoring
internal import Session

/// Candidates on their way into a comparison: read one after the other, then drawn a part at a time, so that keys are
/// answered in between.
struct Comparing: Sendable {
  /// What is still to be read, the programme first whose policy and capacity count.
  private(set) var waiting: [SubjectID]
  private let count: Int
  private let since: Moment
  private var workshops: [Workshop] = []
  private var programme: Programme?
  private var drawing: ComparisonDrawing?
  /// The page of what came out, made once; nil while it is under way.
  private(set) var document: Document?
  /// The page as it is laid out for the present window: laying it out takes longer than a key may wait.
  private(set) var laidOut: Flow?

  init(_ workshops: [SubjectID], of programme: ProgrammeID?, at moment: Moment) {
    waiting = (programme.map { [.programme($0)] } ?? []) + workshops
    count = waiting.count
    since = moment
  }

  /// What came out; nil while it is under way.
  var comparison: Comparison? { drawing?.comparison }

  /// Until there is a page to read.
  var isUnderWay: Bool { document == nil }

  mutating func take(_ stored: Stored) {
    waiting.removeAll { $0 == stored.subject.subjectID }
    switch stored.subject {
    case .workshop(let workshop): workshops.append(workshop)
    case .programme(let programme): self.programme = programme
    }
  }

  /// The next part of the work that is not reading.
  mutating func goOn() {
    if drawing == nil {
      drawing = ComparisonDrawing(of: workshops, policy: programme?.inquiry.policy, capacity: programme?.capacity)
    } else if let comparison {
      document = Document(of: comparison)
    } else {
      drawing?.draw()
    }
  }

  /// Keeps what `flow` makes of the page for a window of so many columns, unless it is kept already.
  mutating func layOut(columns: Int, _ flow: (Document, Comparison) -> Flow) {
    guard let document, let comparison, laidOut?.columns != max(1, columns) else { return }
    laidOut = flow(document, comparison)
  }

  /// How far it is: `███░░░░░ 3 of 8 read`; nil before anybody would notice that they wait.
  func progress(at moment: Moment) -> String? {
    guard isUnderWay, moment.milliseconds - since.milliseconds >= Self.unnoticed else { return nil }
    guard let drawing else { return progressBar(count - waiting.count, of: count, "read") }
    if drawing.draws == 0 { return progressBar(drawing.scored, of: drawing.candidates, "scored") }
    return progressBar(drawing.done, of: drawing.draws, "draws")
  }

  /// Milliseconds.
  private static let unnoticed: Int64 = 200
}
