/// How the lines of the first page are shared out among its three lists.
///
/// Project decision: each list that has anything gets three lines; then what was agreed gets up to eight (the strategy
/// questions are eight); what is left goes a line at a time to conditions, actions and answers.
struct FirstPageRoom {
  struct Share {
    /// The lines that all of the list would take.
    let wanted: Int
    var lines: Int

    init(_ wanted: Int) {
      self.wanted = wanted
      lines = min(wanted, 3)
    }
  }

  var conditions: Share
  var actions: Share
  var agreed: Share

  /// The least room.
  init(conditions: Int, actions: Int, agreed: Int) {
    self.conditions = Share(conditions)
    self.actions = Share(actions)
    self.agreed = Share(agreed)
  }

  /// Gives away so many more lines, as far as they are wanted.
  mutating func share(_ spare: Int) {
    var spare = spare
    let first = max(0, min(spare, min(agreed.wanted, 8) - agreed.lines))
    agreed.lines += first
    spare -= first
    while spare > 0 {
      let before = spare
      for list in [\Self.conditions, \Self.actions, \Self.agreed] where spare > 0 && self[keyPath: list].isShort {
        self[keyPath: list].lines += 1
        spare -= 1
      }
      if spare == before { break }
    }
  }
}

extension FirstPageRoom.Share {
  fileprivate var isShort: Bool { lines < wanted }
}
