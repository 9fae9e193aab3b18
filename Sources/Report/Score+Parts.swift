package import Domain
package import Scoring

extension Score {
  /// A questionnaire within a score: its title, its index and its share of the whole in whole numbers.
  package struct Part: Hashable, Sendable {
    package let title: String
    /// `61`, or `–` where nothing of it is rated.
    package let index: String
    /// `25 %`.
    package let share: String
  }

  /// What the index comes from where it comes from several questionnaires: for our own firm its own readiness, the fit of
  /// the candidate, and the strategy of both. None for one alone.
  package func parts(in inquiry: Inquiry) -> [Part] {
    if questionnaires.count < 2 { return [] }
    return questionnaires.map { part in
      Part(
        title: onOneLine(inquiry.questionnaire(part.id)?.title ?? part.id.text),
        index: part.index.map(Figure.whole) ?? "–", share: Figure.percent(part.weight))
    }
  }
}

extension Workshop {
  /// How it stands for our own firm alone, in sentences: the verdict and the index over all questionnaires, internal ones
  /// included, then each of these. None where there are no internal ones that rate.
  package var standingForOurs: [String] {
    guard inquiry.questionnaires.contains(where: { $0.audience == .internal && $0.kind == .rating }) else { return [] }
    let score = Score(inquiry, scope: .ours)
    let index = score.index.map { ", index \(Figure.whole($0))" } ?? ""
    let parts = score.parts(in: inquiry)
    return ["\(score.verdict.name(in: stage))\(index)."]
      + parts.map { "\($0.title): \($0.index), \($0.share) of the weight" }
  }
}
