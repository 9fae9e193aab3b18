internal import Domain
package import Session

extension Interface {
  /// Folds in what the world answered.
  package mutating func handle(_ reply: Reply, at moment: Moment) -> [Request] {
    now = moment
    let requests = take(reply)
    fillPicker()
    return requests + conclude()
  }

  private mutating func take(_ reply: Reply) -> [Request] {
    switch reply {
    case .library(let summaries):
      take(summaries)
      takeIntoGrid(summaries)
      return []
    case .plans(let plans):
      self.plans = plans
      offerPlans()
      return []
    case .unusable(let files):
      unusable = files
      return []
    case .questionnaires(let questionnaires):
      takeOffered(questionnaires)
      return []
    case .furtherPlans(let plans, let id):
      offer(plans, of: id)
      return []
    case .unfinished(let forms):
      offer(forms)
      return []
    case .opened(let stored):
      form = nil
      // What the library said is not for the room.
      if session == nil { toast = nil }
      return open(stored)
    case .sitting(let sitting, let id): return id == subject?.subjectID ? send(.sitting(sitting)) : []
    case .added(let ids): return takeAdded(ids)
    case .renamed(let stored, let before): return takeRenamed(stored, before)
    case .deleted(let id): return takeDeleted(id)
    case .isThere(let path, let title):
      confirmation = Confirmation(
        sentence: "“\(title)” is in the library already. Import a copy beside it?",
        consequence: .asks([.importFile(path: path, asCopy: true)]))
      return []
    case .read(let stored) where view == .grid: return takeIntoGrid(stored)
    case .candidate(let id, let reply): return take(reply, of: id)
    case .read(let stored):
      comparing?.take(stored)
      return []
    case .saved(let revision):
      failedAt = nil
      let requests = send(.saved(revision: revision))
      if session?.isSaved == true { (submissions, typedVotes) = ([], []) }
      return requests
    case .conflict(let stored):
      return send(.conflict(stored))
    case .written(let stored): return follow(stored)
    case .saveFailed(let reason):
      failedAt = now
      return send(.saveFailed(reason))
    case .wrote(let path):
      form = nil
      toast = Toast("Saved as \(path).")
      return []
    case .fileExists(let path):
      if let request = replacing(path) {
        confirmation = Confirmation(sentence: "\(path) is there already. Replace it?", consequence: .asks([request]))
      }
      return []
    case .edited(let text):
      form?.replace(with: text)
      noteTyping()
      return []
    case .editorFailed(let sentence):
      toast = Toast(sentence, .error)
      return []
    case .failed(let sentence):
      if form?.purpose.awaitsReply == true {
        form?.problem = sentence
      } else if isReadingGrid {
        return passInGrid(sentence)
      } else if view == .comparison, comparing?.isUnderWay == true {
        show(.library)
        toast = Toast(sentence, .error)
      } else {
        toast = Toast(isRoomLocked ? Self.failedElsewhere : sentence, .error)
      }
      return []
    }
  }

  /// What became of the save of a candidate on the grid.
  private mutating func take(_ reply: Reply, of id: SubjectID) -> [Request] {
    switch reply {
    case .saved(let revision): takeSave(.saved(revision: revision), of: id)
    case .conflict(let stored): takeSave(.conflict(stored), of: id)
    case .saveFailed(let reason): takeSave(.saveFailed(reason), of: id)
    default: []
    }
  }

  /// What a locked room is told of something that is not its own: the sentence of the world could name anybody.
  private static let failedElsewhere =
    "Something outside of this workshop could not be done. Everything here is as it was."

  /// Begins a session, after all that was typed in the one before is on disk.
  private mutating func open(_ stored: Stored) -> [Request] {
    var requests: [Request] = []
    if let subject, subject.subjectID != stored.subject.subjectID {
      requests = finishDrafts()
      toast = nil
    }
    // What is not on disk yet lives in the open session alone.
    if let session, !session.isSaved {
      // While it is being written, the other one is asked for again, behind the writing.
      if session.saving == .writing { return requests + [.open(stored.subject.subjectID)] }
      isUnlocked = false
      show(.session)
      toast = Toast("This one is not saved yet and stays open. Fix what keeps it from being saved first.", .error)
      return send(.resume) + send(.retry)
    }
    typedVotes = []
    let before = session
    session = SessionState(stored, at: now, resuming: before)
    if let before, before.subject.subjectID == stored.subject.subjectID, let dropped = seatSigns(since: before) {
      toast = Toast(dropped, .advice)
    }
    isUnlocked = false
    show(.session)
    // Newer questions are for whoever asks for them.
    offered = []
    let newer = Request.questionnaires(stored.subject.inquiry.questionnaires.map(\.id))
    guard let workshop = stored.subject.workshop else { return [newer] }
    // How long the session is to take stands in its plan.
    return [.sitting(of: stored.subject.subjectID)] + (plans.isEmpty && workshop.plan != nil ? [.plans] : []) + [newer]
  }

  /// Hands an event to the session, and turns what it asks into requests and toasts.
  mutating func send(_ event: SessionEvent) -> [Request] {
    guard var session else { return [] }
    let before = session
    let effects = session.handle(event, at: now)
    self.session = session
    let dropped = seatSigns(since: before)
    if session.place != before.place {
      scroll = 0
      isLooking = false
      focus(.middle)
    }
    var requests: [Request] = []
    var overtaken: [Change] = []
    for effect in effects {
      switch effect {
      case .save(let subject, let revision, let change):
        requests.append(.save(subject, revision: revision, change))
      case .keep(let sitting):
        requests.append(.keepSitting(sitting, of: session.subject.subjectID))
      case .say(let notice):
        toast = Toast(notice.sentence, notice.kind)
        if case .overtaken(let change) = notice { overtaken.append(change) }
      }
    }
    if !overtaken.isEmpty { requests += handBack(overtaken) }
    if let dropped {
      let error = toast.flatMap { $0.isError ? $0.sentence : nil }
      toast = error.map { Toast("\($0) \(dropped)", .error) } ?? Toast(dropped, .advice)
    }
    return requests
  }

  /// The request once more that found a file where it should write; nil where nobody waits for it any more.
  private func replacing(_ path: String) -> Request? {
    if let form, case .exportFile(let id) = form.purpose { return exportRequest(form, of: id, replacing: true) }
    return documentText.map { .write(text: $0, path: path, replacing: true) }
  }

  mutating func show(_ view: View) {
    self.view = allowed(view)
    if self.view != .comparison { comparing = nil }
    if self.view != .comparison, self.view != .grid { grid = nil }
    picker = nil
    taken = nil
    scroll = 0
    isLooking = false
    focus(.middle)
    isChoosingConfidence = false
    guesser = nil
    ballot = nil
  }
}
