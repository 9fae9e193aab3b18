internal import Domain

/// What the reading of one file has to say so far, by path. Belongs to one reading alone.
final class Notes {
  private(set) var flaws: [Flaw] = []
  /// Where a value stands in for one that could not be read: rules that look at it would only repeat the complaint.
  private var unread: Set<[Flaw.Step]> = []
  /// Every path that leads to one of ``unread``.
  private var aroundUnread: Set<[Flaw.Step]> = []

  func add(_ sentence: String, at path: [Flaw.Step]) {
    flaws.append(Flaw(path, sentence))
  }

  /// Says why there is no value at `path`.
  func addUnread(_ sentence: String, at path: [Flaw.Step]) {
    add(sentence, at: path)
    leaveUnread(path)
  }

  /// The value at `path` is missing, and there is a finding about it already.
  func leaveUnread(_ path: [Flaw.Step]) {
    unread.insert(path)
    // From the inside out, until the rest is known.
    for end in path.indices.reversed() where !aroundUnread.insert(Array(path[..<end])).inserted { break }
  }

  /// Adds the rules that the value read breaks, but for those about what could not be read.
  func addRules(_ rules: [Flaw]) {
    flaws += rules.filter { rule in
      !aroundUnread.contains(rule.path)
        && !(0...rule.path.count).contains { unread.contains(Array(rule.path[..<$0])) }
    }
  }

  var hasErrors: Bool { flaws.contains { $0.severity == .error } || !unread.isEmpty }
}
