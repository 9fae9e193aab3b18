internal import Domain
internal import Report
internal import Scoring
internal import Session

/// The shortest way to a go, taken as promises.
extension Interface {
  /// What there is to promise that nobody has promised yet.
  var stepsToPromise: [Action] {
    guard let subject else { return [] }
    return Score(subject.inquiry, scope: subject.usualScope).stepsToPromise(in: subject.inquiry)
  }

  /// Each becomes an action of its own, to be undone by itself.
  mutating func promiseSteps() -> [Request] {
    let steps = stepsToPromise
    let count = steps.count == 1 ? "An action" : "\(steps.count) actions"
    return edit(steps.map { .putAction($0) }, saying: "\(count) now: A leads there. Who, and by when?")
  }
}
