internal import Domain
internal import Report
internal import Scoring
internal import Session

/// What-if: ratings are tried on the side, the verdict follows, and all is discarded or kept.
extension PlainSession {
  /// `what-if`, `what-if 3 5`, `what-if 3 none`, `what-if keep REASON`, `what-if discard`.
  mutating func performWhatIf(_ argument: String) {
    if session.awaitsHunches {
      return say("A trial shows the verdict, and the hunches come first. Type hunch to take them.")
    }
    let (word, rest) = firstWord(of: argument)
    switch word.lowercased() {
    case "": say(trial.isEmpty ? Self.nothingTried : trialWords)
    case "keep": keepTrial(because: rest)
    case "discard":
      trial = Trial()
      say("Nothing is on trial any more, and nothing was changed.")
    default: tryRating(rest, onQuestion: word)
    }
  }

  private static let nothingTried =
    "Nothing is on trial. Type what-if, a question’s number and a rating: what-if 3 5. list shows the numbers."

  private mutating func tryRating(_ typed: String, onQuestion number: String) {
    guard let id = Int(number).flatMap({ session.questions.item($0) }), Trial.questions(of: subject).contains(id) else {
      return say("“\(number)” is no question that a rating can be tried on. list shows the numbers.")
    }
    let rating = Int(typed).flatMap(Rating.init(rawValue:))
    guard rating != nil || typed.lowercased() == "none" else {
      return say("“\(typed)” is no rating. Type what-if \(number) and 1 to 5, or none.")
    }
    let isPresent = Score(inquiry, scope: subject.usualScope)[id]?.rating == rating
    trial[id] = isPresent ? nil : rating
    say(trial.isEmpty ? "Nothing is on trial: it is as it was." : trialWords)
  }

  private mutating func keepTrial(because reason: String) {
    if trial.isEmpty { return say(Self.nothingTried) }
    if reason.isEmpty { return say("Say in a few words why the room agrees on this: what-if keep REASON.") }
    for change in trial.edits(of: Trial.questions(of: subject), reason: reason) where !edit(change) { return }
    say("On record: \(trial.count == 1 ? "1 rating" : "\(trial.count) ratings"). undo takes back one at a time.")
    trial = Trial()
  }

  /// What is on trial, and what comes of it beside what there is.
  private var trialWords: String {
    let scope = subject.usualScope
    let tried = trial.applied(to: subject).inquiry
    let (present, score) = (Score(inquiry, scope: scope), Score(tried, scope: scope))
    let ratings = Trial.questions(of: subject).compactMap { id in
      trial[id].map {
        "\(inquiry.name(of: id)) \($0.rawValue)\(instead(of: present[id]?.rating.map { "\($0.rawValue)" }))"
      }
    }
    var lines = [
      "On trial: \(ratings.joined(separator: "; ")).",
      "Verdict: \(name(score.verdict))\(score.verdict == present.verdict ? ", as it is" : instead(of: name(present.verdict))).",
    ]
    if let index = score.index.map(Figure.whole) {
      let before = present.index.map(Figure.whole)
      lines.append("Index \(index)\(index == before ? ", as it is" : instead(of: before)).")
    }
    let (count, before) = (score.toldConditions.count, present.toldConditions.count)
    lines.append("Conditions: \(count)\(count == before ? ", as it is" : instead(of: "\(before)")).")
    if let sentence = Outlook(of: tried, scope: scope).sentence(in: tried) { lines.append(sentence.text) }
    lines.append("Type what-if keep and a reason to make it the record, or what-if discard.")
    return lines.joined(separator: "\n")
  }

  private func name(_ verdict: Verdict) -> String { verdict.name(in: inquiry.stage) }

  private func instead(of before: String?) -> String { before.map { " instead of \($0)" } ?? ", not rated so far" }
}
