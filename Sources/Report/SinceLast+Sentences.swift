package import Domain

/// What a review asks about the sessions before it, in words.
extension SinceLast {
  /// The rows of one kind, under a heading of their own.
  package struct Group: Hashable, Sendable {
    package let title: String
    /// Where its rows are among ``SinceLast/rows``.
    package let range: Range<Int>
  }

  /// The kinds that there are, in the order of the rows.
  package var groups: [Group] {
    var groups: [Group] = []
    for (index, row) in rows.enumerated() {
      let title = row.heading
      if groups.last?.title == title {
        groups.append(Group(title: title, range: groups.removeLast().range.lowerBound..<index + 1))
      } else {
        groups.append(Group(title: title, range: index..<index + 1))
      }
    }
    return groups
  }

  /// `2 of 7 answered`.
  package var progress: String { "\(answered) of \(rows.count) answered" }
}

extension SinceLast.Row {
  fileprivate var heading: String {
    switch self {
    case .promise where isInternal: "Promises of our own firm alone"
    case .promise: "Promises"
    case .trigger: "Exit triggers: has this happened?"
    case .measure: "Measures: where do they stand?"
    }
  }

  /// What is asked about, on one line: “Sign the pilot (Ada, 2026-12-15)”, “Trained sellers: 40 (Bo, 2026-12-31)”.
  package var subject: String {
    let (text, owner, due): (String, String, Day?) =
      switch self {
      case .promise(let action): (action.text, action.owner, action.due)
      case .trigger(let trigger): (trigger.text, trigger.owner, nil)
      case .measure(let measure):
        (measure.text + (isBlank(measure.target) ? "" : ": \(measure.target)"), measure.owner, measure.due)
      }
    let people = [owner, due?.description ?? ""].filter { !isBlank($0) }.joined(separator: ", ")
    return onOneLine(text + (people.isEmpty ? "" : " (\(people))"))
  }

  /// The word that the room has taken; nil for none.
  package var word: String? { choice.map { choices[$0] } }

  /// What was said of it at the review before; nil where nothing was.
  package var before: String? {
    let text: String =
      switch self {
      case .promise: ""
      case .trigger(let trigger): trigger.before
      case .measure(let measure): measure.before
      }
    return isBlank(text) ? nil : "Last time: \(onOneLine(text))"
  }
}

extension Workshop {
  /// Each exit trigger that has happened, as a sentence: whatever the ratings say, the room decides with it in sight.
  package var triggersThatHappened: [Phrase] {
    followUp.triggers.filter { $0.hasHappened == true }.map { trigger in
      "Exit trigger: “\(trimmed(onOneLine(trigger.text)))” has happened."
    }
  }
}
