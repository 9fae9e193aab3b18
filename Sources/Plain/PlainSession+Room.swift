internal import Domain

/// The room: what is one firm's or the facilitator's alone is neither said nor taken down until somebody types `unlock`.
extension PlainSession {
  /// Whether people of two firms listen, and nobody has typed `unlock`.
  var isRoomLocked: Bool { subject.workshop != nil && !isUnlocked }

  static let roomIsClosed =
    "The room is closed to private notes and to the report for one firm. Type unlock first, and lock after it."

  mutating func setLock(open isOpen: Bool) {
    guard subject.workshop != nil else { return say("A firm alone has no room to close.") }
    isUnlocked = isOpen
    if !isOpen, aside == .note(.private) { returnToMain() }
    say(isOpen ? "The room is open. Type lock to close it again." : "The room is closed.")
  }
}
