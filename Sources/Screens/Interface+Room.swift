internal import Domain
internal import Session

/// The room: while people of both firms look at the screen, nothing of another partnership or of one firm alone can be
/// reached.
extension Interface {
  /// Whether a joint session is on the screen, and nobody has typed `unlock` since it was opened.
  var isRoomLocked: Bool { isInRoom && !isUnlocked }

  /// Whether people of two firms look at the screen.
  var isInRoom: Bool { !view.isOfLibrary && subject?.workshop != nil }

  /// Why a command would show what a locked room must not see, or has no room to act on; nil where it is fine. The
  /// sentences name nobody.
  func obstacleInRoom(to command: Command) -> String? {
    switch command {
    case .openLibrary where isRoomLocked: "The room is closed to other partnerships. : then unlock opens it."
    case .toggleAudience where isRoomLocked: "The room is closed: it sees the report for both. : then unlock opens it."
    case .openGiveAndGet where isRoomLocked:
      "The room is closed: what our firm needs and brings is its own. : then unlock opens it."
    case .lock where !isInRoom, .unlock where !isInRoom: "A firm alone has no room to close."
    case .lock where !isUnlocked: "The room is closed already."
    case .unlock where isUnlocked: "The room is open already. : then lock closes it."
    default: nil
    }
  }

  /// `view`, or what a locked room sees in its place.
  func allowed(_ view: View) -> View {
    guard isRoomLocked else { return view }
    return switch view {
    case .library, .comparison, .grid, .giveAndGet: .session
    case .report: .report(.both)
    case .session, .entries, .evidence, .actions, .whatIf, .renewals: view
    }
  }

  mutating func lock() {
    isUnlocked = false
    if allowed(view) != view { show(view) }
    toast = Toast("The room is closed to other partnerships, and to what belongs to one firm.")
  }

  mutating func unlock() {
    isUnlocked = true
    toast = Toast("The room is open. q leads to the library; : then lock closes it again.", .advice)
    handBackPrivate()
  }

  /// `q`: leads to the library, or asks before it ends the program where the room must not see the library.
  mutating func closeSession() -> [Request] {
    guard isRoomLocked else { return openLibrary() }
    let isSaved = session?.isSaved != false
    confirmation = Confirmation(
      sentence: isSaved
        ? "Close courtship? Everything is saved." : "Close courtship? The last change could not be saved yet.",
      consequence: .ends)
    return []
  }

  mutating func openLibrary() -> [Request] {
    let requests = leaveSession()
    show(.library)
    sought = subject?.subjectID
    return requests + [.list]
  }
}
