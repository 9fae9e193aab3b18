internal import Domain
internal import Report
internal import Session

/// The criteria grid on the screen, or on its way there: its candidates are read one after the other, so that keys are
/// answered in between.
struct Grid: Sendable {
  let programme: ProgrammeID
  /// Whether the programme's own session led here, and Esc leads back to it.
  let isFromSession: Bool
  private(set) var sheet: CriteriaGrid?
  /// What is still to be read, the programme first; nil before the library has said what there is.
  private var waiting: [SubjectID]?
  /// How much there was to read at the beginning; nil once all of it is there.
  private var reading: Int?
  private let since: Moment
  /// The criterion that the keys act on, counted from 0.
  var column = 0
  /// How many workshops of the programme are left out, as a decision was taken on them.
  private(set) var decided = 0
  /// Notes of which it is not known that they are on disk.
  var notes: [Form] = []

  init(of programme: ProgrammeID, fromSession isFromSession: Bool, at moment: Moment) {
    self.programme = programme
    self.isFromSession = isFromSession
    since = moment
  }

  /// Whether everything that was there at the beginning is read.
  var isReady: Bool { sheet != nil && waiting != nil && reading == nil }

  /// What is to be read next.
  var next: SubjectID? { waiting?.first }

  /// Takes what the library says there is, and reads what is new or was changed elsewhere.
  mutating func take(_ summaries: [Summary]) {
    decided = summaries.count(where: \.isDecided)
    guard let sheet else {
      let all = [.programme(programme)] + summaries.filter { !$0.isDecided }.map(\.id)
      (waiting, reading) = (all, all.count)
      return
    }
    for summary in summaries where waiting?.contains(summary.id) != true {
      if let row = sheet.row(of: summary.id) {
        let session = sheet.candidates[row].session
        if session.isSaved, session.revision < summary.revision { waiting?.append(summary.id) }
      } else if !summary.isDecided {
        waiting?.append(summary.id)
      }
    }
  }

  /// - Parameter isTyping: whether a text of it is being typed here.
  /// - Returns: what has to happen outside; nil if the programme has no criteria.
  mutating func take(_ stored: Stored, isTyping: Bool, at moment: Moment) -> [CriteriaGrid.Effect]? {
    pass(stored.subject.subjectID)
    if case .programme(let programme) = stored.subject {
      sheet = CriteriaGrid(of: programme)
      return sheet == nil ? nil : []
    }
    return sheet?.take(stored, isTyping: isTyping, at: moment) ?? []
  }

  /// Something was read, or cannot be.
  mutating func pass(_ id: SubjectID) {
    waiting?.removeAll { $0 == id }
    if waiting?.isEmpty == true { reading = nil }
  }

  /// Whether it was asked for, and is not here yet.
  func awaits(_ id: SubjectID) -> Bool { waiting?.contains(id) == true }

  /// Lets a candidate go that is in the library no more.
  ///
  /// - Returns: its session as it stood; nil where it is no candidate.
  mutating func remove(_ id: SubjectID) -> SessionState? {
    pass(id)
    notes.removeAll { if case .gridNote(id, _) = $0.purpose { true } else { false } }
    return sheet?.remove(id)?.session
  }

  /// How far the reading is: `███░░░░░ 3 of 8 read`; nil before anybody would notice that they wait.
  func progress(at moment: Moment) -> String? {
    guard let reading, let waiting, moment.milliseconds - since.milliseconds >= Self.unnoticed else { return nil }
    return progressBar(reading - waiting.count, of: reading, "read")
  }

  /// Milliseconds.
  private static let unnoticed: Int64 = 200

  // MARK: Changes

  mutating func edit(_ edit: Edit, of id: SubjectID, at moment: Moment) -> [CriteriaGrid.Effect] {
    sheet?.edit(edit, of: id, at: moment) ?? []
  }

  mutating func handle(_ event: SessionEvent, of id: SubjectID, at moment: Moment) -> [CriteriaGrid.Effect] {
    sheet?.handle(event, of: id, at: moment) ?? []
  }

  mutating func undo(at moment: Moment) -> (candidate: SubjectID, effects: [CriteriaGrid.Effect])? {
    sheet?.undo(at: moment)
  }

  mutating func redo(at moment: Moment) -> (candidate: SubjectID, effects: [CriteriaGrid.Effect])? {
    sheet?.redo(at: moment)
  }

  /// Tries again to write what could not be written.
  mutating func retry(at moment: Moment) -> [CriteriaGrid.Effect] {
    let unsaved = (sheet?.candidates ?? []).filter { !$0.session.isSaved }.map(\.id)
    return unsaved.flatMap { handle(.retry, of: $0, at: moment) }
  }
}
