internal import Domain
internal import Session

/// Newer versions of the questionnaires than those this session carries: told at the beginning, and moved to when asked.
extension PlainSession {
  /// A room hears nothing of what is one firm's own.
  private var renewals: [Renewal] {
    let renewals = subject.renewals(from: offered)
    return isRoomLocked ? renewals.filter { $0.before.audience == .joint } : renewals
  }

  /// What is at hand when the session begins; nothing where it was decided.
  mutating func tellRenewals() {
    if subject.workshop?.decision != nil { return }
    let headlines = renewals.map(\.headline)
    if headlines.isEmpty { return }
    say((headlines + ["Type /newer to hear what differs; nothing changes by itself."]).joined(separator: "\n"))
  }

  mutating func performNewer(_ argument: String) {
    let renewals = renewals
    if renewals.isEmpty { return say("The questions here are the newest at hand.") }
    switch argument.lowercased() {
    case "":
      for renewal in renewals {
        say(
          ([renewal.title + "."] + renewal.lines + [renewal.obstacle?.description ?? ""]).filter { !$0.isEmpty }
            .joined(separator: "\n"))
      }
      if renewals.contains(where: { $0.obstacle == nil }) {
        say("Type /newer move to move the answers over; all that was said is kept.")
      }
    case "move": for renewal in renewals { edit(.renew(renewal.after)) }
    default: say("Type /newer, or /newer move.")
    }
  }
}
