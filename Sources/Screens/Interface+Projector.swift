internal import Canvas
internal import Domain
internal import Session

/// The projector on this screen (F5), the ground it is drawn on (F6), and what a window elsewhere is told.
extension Interface {
  /// What the room sees of where the session is.
  var projector: Projector? {
    session.map { session in
      Projector(
        session.subject, at: session.place, row: session.place == .sinceLast ? rowAsked?.id : nil,
        isLooking: isLooking, votesTyped: voteLine.count { !$0.isWhitespace })
    }
  }

  /// Whether the projector has the screen: what is written, chosen or looked up has it first.
  var isProjectorSeen: Bool {
    isProjecting && view == .session && form == nil && picker == nil && ballot == nil && guesser == nil && !isHelpOpen
      && !isChoosingConfidence
  }

  mutating func toggleProjector() {
    isProjecting.toggle()
    scroll = 0
    guard isProjecting else { return }
    // Whoever turns the screen to the room shuts out what the room must not see, in what is opened next too.
    let wasOpen = isInRoom && !isRoomLocked
    if wasOpen { lock() }
    toast = Toast(
      wasOpen
        ? "F5 leaves the projector. The room is closed again; : then unlock opens it."
        : "F5 leaves the projector. The keys stay the same.", .advice)
  }

  /// Nobody sits at the second window: from here it is sent up and down.
  mutating func turnPages(by offset: Int) {
    pages += offset
    toast = Toast("Any second window (courtship show) goes \(offset > 0 ? "down" : "up") half a screen.")
  }

  mutating func changeGround() {
    ground = ground.next
    switch ground {
    case .dark: toast = Toast("For a dark ground. F6 changes it again.")
    case .light: toast = Toast("For a light ground. F6 changes it again.")
    case .mono: toast = Toast("Without colours. F6 changes it again.")
    }
  }

  /// Where the room is, for windows that follow it; nil in the library, of a firm’s own agenda, and at the end.
  private var whereabouts: Announcement? {
    guard !isEnding, !view.isOfLibrary, let session, session.subject.workshop != nil else { return nil }
    return Announcement(id: session.subject.subjectID, place: session.place)
  }

  /// What has to be told since the last time.
  mutating func announcements() -> [Request] {
    let now = whereabouts
    var requests = keepUnfinished()
    guard now != announced || (now != nil && pages != 0) else { return requests }
    defer { (announced, pages) = (now, 0) }
    if let before = announced, before.id != now?.id { requests.append(.announce(nil, pages: 0, of: before.id)) }
    if let now { requests.append(.announce(now.place, pages: pages, of: now.id)) }
    return requests
  }

  /// What was told last.
  struct Announcement: Hashable, Sendable {
    let id: SubjectID
    let place: Place
  }
}
