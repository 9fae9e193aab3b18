internal import Domain
internal import Scoring

extension Edition {
  /// How far the verdict can be relied on, what each answer could do to it, and how far the room agrees. Left out where
  /// there is nothing yet to say.
  var firmness: [Block] {
    let blocks = robustness + tornado + weightIntervals + toAskNext + agreement
    return blocks.isEmpty ? [] : [.heading(level: 2, "How firm the verdict is")] + blocks
  }

  private var robustness: [Block] {
    let said = [
      outlook.sentence(in: inquiry), outlook.chanceSentence,
      outlook.causeSentence(in: inquiry, verdict: score.verdict),
    ].compactMap(\.self)
    return said.isEmpty ? [] : [.paragraph(said.joined(by: " "))]
  }

  /// How many questions get a bar.
  ///
  /// Project decision: what is narrower than ten others decides nothing.
  private static let mostSwings = 10

  private var tornado: [Block] {
    guard let index = score.index else { return [] }
    let swings = score.widestSwings(.max)
    let rows = swings.prefix(Self.mostSwings).compactMap { question -> [Phrase]? in
      question.tornado.map { range in
        [
          Phrase(name(question.question)), Phrase(Figure.whole(range.lowerBound)),
          Phrase(Figure.whole(range.upperBound)), Phrase([.code(Plot.swing(range, around: index))]),
        ]
      }
    }
    let rest = swings.count - rows.count
    return [
      .heading(level: 3, "What one rating could do to the index"),
      .paragraph(
        """
        The index is \(Figure.whole(index)). With one question rated 1, or 5, and all else as it is, it would be as \
        follows; a sign of the line is 5.
        """),
      .table(
        Block.Table(
          [
            .init("Question"), .init("Rated 1", .trailing), .init("Rated 5", .trailing),
            .init("From 0 to 100: \(code: "▒") lost by a 1, \(code: "█") won by a 5"),
          ],
          rows: rows)),
    ] + (rest > 0 ? [.paragraph("… and \(count(rest, "more question")), of no wider reach.")] : [])
  }

  private var weightIntervals: [Block] {
    if score.index == nil { return [] }
    let heading = Block.heading(level: 3, "How far the weights could be wrong")
    let rows = score.tightestWeights(.max).compactMap { question -> [Phrase]? in
      guard let share = question.ratedShare, let interval = question.weightInterval else { return nil }
      return [
        Phrase(name(question.question)), Phrase(Figure.percent(share)), Phrase(Figure.percent(interval.lowerBound)),
        Phrase(Figure.percent(interval.upperBound)),
      ]
    }
    let cutOffs = "\(Figure.cutOff(score.policy.noGo)) and \(Figure.cutOff(score.policy.go))"
    if rows.isEmpty {
      return [heading, .paragraph("No single weight, however wrong, moves the index past the cut-offs \(cutOffs).")]
    }
    return [
      heading,
      .paragraph(
        """
        Between these shares of the rated weight a question moves the index past neither of the cut-offs \(cutOffs), the \
        other shares scaled in proportion. A question that is not in the table moves it past none with any share.
        """),
      .table(
        Block.Table(
          [.init("Question"), .init("Share now", .trailing), .init("From", .trailing), .init("To", .trailing)],
          rows: rows)),
    ]
  }

  private var toAskNext: [Block] {
    guard let shares = outlook.shares else { return [] }
    let heading = Block.heading(level: 3, "What to ask next")
    let rows = score.askNext(outlook).map { question -> [Phrase] in
      let settled = (outlook.askNext[question.question] ?? 0) / max(shares.entropy, Outlook.leastInformation)
      return [
        Phrase(name(question.question)), Phrase(standing(of: question)), Phrase(Figure.frequency(min(1, settled))),
      ]
    }
    if rows.isEmpty { return [heading, .paragraph("No single answer would tell much of the outcome.")] }
    return [
      heading,
      .table(
        Block.Table([.init("Question"), .init("So far"), .init("Of the doubt it would settle", .trailing)], rows: rows)),
    ]
  }

  /// Why there is something to ask.
  private func standing(of question: QuestionScore) -> String {
    guard let rating = question.rating, let confidence = question.confidence else {
      let answer = inquiry[question.question]
      return answer.state == .unknown
        ? "asked; we do not know" : answer.wasAsked ? "asked, not rated yet" : "not asked yet"
    }
    return "rated \(rating.rawValue) on \(confidence.withArticle) (grade \(confidence.rawValue))"
  }

  private var agreement: [Block] {
    guard let consensus = score.agreement.meanConsensus else { return [] }
    let mean: Phrase = """
      The mean consensus is \(strong: Figure.percent(consensus)): 100 % where all vote alike on each question, 0 % where \
      half vote 1 and half 5.
      """
    let alpha: Phrase =
      score.agreement.alpha.map { alpha in
        """
        Krippendorff's α is \(strong: Figure.percent(alpha)): 100 % where people differ on no question, 0 % where their \
        votes on one question differ as much as any votes. A high consensus beside a low α means that the votes are much \
        alike on all questions, and hardly tell one question from another.
        """
      } ?? "There is no α: it takes two questions with two votes each, and votes that are not all the same."
    return [.heading(level: 3, "How far the room agrees"), .paragraph("\(mean) \(alpha)")]
  }
}
