internal import Domain

/// The room: what is one firm's or the facilitator's alone is neither said nor taken down until somebody types `unlock`.
extension PlainSession {
  /// Whether people of two firms listen, and nobody has typed `unlock`.
  var isRoomLocked: Bool { subject.workshop != nil && !isUnlocked }

  static let roomIsClosed =
    "The room is closed to private notes and to the report for one firm. Type unlock first, and lock after it."

  /// `show down`, `show up`: nobody sits at the window that follows.
  mutating func turnPages(_ argument: String) {
    guard subject.workshop != nil else { return say("Nobody follows a firm alone from a second window.") }
    let direction = argument.lowercased()
    guard ["down", "up"].contains(direction) else { return say("Type show down or show up.") }
    pages += direction == "down" ? 1 : -1
    say("Any second window (courtship show) goes \(direction) half a screen.")
  }

  mutating func setLock(open isOpen: Bool) {
    guard subject.workshop != nil else { return say("A firm alone has no room to close.") }
    isUnlocked = isOpen
    if !isOpen, aside == .note(.private) { returnToMain() }
    say(isOpen ? "The room is open. Type lock to close it again." : "The room is closed.")
  }
}
