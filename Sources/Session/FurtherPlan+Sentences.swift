package import Domain

/// What a further plan brings, in words: the same on screens, in lines and in a shell.
extension FurtherPlan {
  /// `Courtship 90: 8 more questions, 64 minutes`
  package func title(in subject: Subject) -> String {
    let questions = subject.missing(of: self).flatMap(\.questions)
    let minutes = questions.map(\.minutes).reduce(0, +)
    let time = minutes > 0 ? ", \(minutes) minutes" : ""
    return "\(plan.title): \(questions.count) more \(questions.count == 1 ? "question" : "questions")\(time)"
  }

  /// What comes in, and what does not change by it.
  package func sentence(in subject: Subject) -> String {
    let titles = subject.missing(of: self).map { "“\($0.title)”" }
    let here = subject.inquiry.policy.id
    let policy =
      plan.policy == here
      ? "the cut-offs"
      : "the cut-offs of “\(here)”, though the plan would begin with those of “\(plan.policy)”"
    return titles.isEmpty
      ? "\(plan.title) asks nothing that is not asked here already."
      : "\(plan.title) asks \(titles.joined(separator: ", ")) besides. All that was said stays, and so do \(policy)."
  }
}
