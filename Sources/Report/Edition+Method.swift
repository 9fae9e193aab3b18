internal import Domain
internal import Scoring

extension Edition {
  /// All that is needed to compute every figure again, and what each word means.
  var method: [Block] {
    [.heading(level: 2, "Method")] + scope + weights + cutOffs + sources + definitions
  }

  private var scope: [Block] {
    let counted =
      score.scope == .both
      ? "the joint questionnaires alone, those that both firms may see" : "all questionnaires, internal ones included"
    let kind = subject.workshop == nil ? "Programme" : "Workshop"
    let programme: Phrase = subject.workshop?.programme.map { " of programme \(code: $0.text)" } ?? ""
    let plan: Phrase = subject.workshop?.plan.map { ", by the plan \(code: $0.text)" } ?? ""
    return [
      .paragraph(
        """
        This report counts \(counted). Figures are rounded where they are shown; they are computed, and compared with \
        their cut-offs, in full precision. \(kind) \(code: subject.id)\(programme)\(plan).
        """)
    ]
  }

  /// A row for each rating questionnaire, for each of its sections and for each question in that: its own weight beside
  /// its siblings', and what it contributes. From these rows and the cut-offs alone index and verdict can be computed.
  private var weights: [Block] {
    let questionnaires = inquiry.questionnaires.filter { $0.kind == .rating }
    if questionnaires.isEmpty { return [] }
    let rows = questionnaires.flatMap { questionnaire -> [[Phrase]] in
      let figures = score.questionnaires.first { $0.id == questionnaire.id }
      let title = Phrase([.strong(onOneLine(questionnaire.title))])
      return [group(title, questionnaire.weight, figures?.weight)]
        + zip(questionnaire.sections, figures?.sections ?? []).flatMap { section, figures -> [[Phrase]] in
          let title = inquiry.title(of: SectionPlace(questionnaire.id, section.id))
          return [group("\(emphasis: title)", section.weight, figures.weight)]
            + section.questions.map { row($0, QuestionID(questionnaire.id, $0.id)) }
        }
    }
    let gate: Block.Table.Column? = score.gates.isEmpty ? nil : .init("Gate")
    let gates =
      gate == nil
      ? ""
      : " A gate names its least rating, and the verdict while it fails; it counts whatever its question weighs."
    return [
      .heading(level: 3, "Weights and ratings"),
      .paragraph(
        """
        A question has three weights: that of its questionnaire (in bold), that of its section (in italics) and its own. It \
        is applicable unless one of them is 0 or it is set aside. Its share is the product of the three, each divided by the \
        sum of those beside it that have something applicable in them. The index is the sum of share times value over the \
        rated questions, divided by the sum of their shares; the index of a section is the same within it. The grade is that \
        of the evidence. Shares are shown as whole per cents, which need not add up to 100 %; to compute, take them from the \
        weights.\(gates)
        """),
      .table(
        Block.Table(
          [
            .init("Question"), .init("Weight", .trailing), .init("Share", .trailing),
            .init("Rating", .trailing), .init("Value", .trailing), .init("Grade", .trailing),
          ] + (gate.map { [$0] } ?? []), rows: rows)),
    ]
  }

  /// The row of a questionnaire or a section.
  private func group(_ title: Phrase, _ weight: Weight, _ share: Double?) -> [Phrase] {
    let figures = [plain(weight.number), Figure.percent(share ?? 0)].map { Phrase($0) }
    return [title] + figures + Array(repeating: "", count: score.gates.isEmpty ? 3 : 4)
  }

  private func row(_ question: Question, _ id: QuestionID) -> [Phrase] {
    let figures = score[id]
    let rating =
      switch (figures?.rating, figures?.state) {
      case (let rating?, _): String(rating.rawValue)
      case (nil, .notApplicable): "set aside"
      case (nil, .unknown): "not known"
      case (nil, _): "open"
      }
    let cells = [
      name(id), plain(question.weight.number), Figure.percent(figures?.weight ?? 0), rating,
      figures?.value.map(Figure.whole) ?? "–", figures?.confidence.map { String($0.rawValue) } ?? "–",
    ]
    return cells.map { Phrase($0) } + (score.gates.isEmpty ? [] : [Phrase(gate(of: id))])
  }

  /// “3, else no-go”; says where its votes are split and no agreed rating with a reason settles them.
  private func gate(of question: QuestionID) -> String {
    guard let gate = score.gates.first(where: { $0.question == question }) else { return "–" }
    let isSplit = score.conditions.contains { $0.kind == .split && $0.question == question }
    let otherwise = gate.otherwise.verdict.mention(in: stage)
    return "\(gate.minimum.rawValue), else \(otherwise)\(isSplit ? "; votes split, not settled" : "")"
  }

  private var cutOffs: [Block] {
    let policy = score.policy
    let go = inquiry.go
    let rows: [[Phrase]] = [
      ["Index for \(go), at least", Phrase(Figure.cutOff(policy.go))],
      ["Index for anything but \(inquiry.noGo), at least", Phrase(Figure.cutOff(policy.noGo))],
      ["Index of each section for \(go), at least", Phrase(Figure.cutOff(policy.floor))],
      ["Index at worst for \(go), at least", Phrase(Figure.cutOff(policy.go - policy.slack))],
      ["Coverage for \(go), at least", Phrase(Figure.percentCutOff(policy.coverageGo))],
      ["Coverage for a verdict, at least", Phrase(Figure.percentCutOff(policy.coverageMinimum))],
      ["Confidence for \(go), at least", Phrase(Figure.percentCutOff(policy.confidenceGo))],
      ["Grade of evidence behind each gate for \(go), at least", "\(policy.gateConfidence.rawValue)"],
      ["Share set aside for \(go), at most", Phrase(Figure.percentCutOff(policy.setAsideMaximum))],
    ]
    let title = isBlank(policy.title) ? words(policy.id.text) : trimmed(onOneLine(policy.title))
    let summary = isBlank(policy.summary) ? "" : " \(trimmed(onOneLine(policy.summary)))"
    return [
      .heading(level: 3, "Cut-offs"),
      .paragraph("Policy \(emphasis: title) (\(code: policy.id.text)).\(summary) Cut-offs are conventions, not laws."),
      .table(Block.Table([.init("Cut-off"), .init("Value", .trailing)], rows: rows)),
    ]
  }

  private var sources: [Block] {
    if inquiry.questionnaires.isEmpty { return [] }
    let rows: [[Phrase]] = inquiry.questionnaires.map { questionnaire in
      let source = questionnaire.source
      let work = [source.author, source.work].filter { !isBlank($0) }.map { trimmed(onOneLine($0)) }
      let said = [work.joined(separator: ", "), trimmed(onOneLine(source.note))].filter { !$0.isEmpty }
      return [
        Phrase(onOneLine(questionnaire.title)), "\(code: "\(questionnaire.id) \(questionnaire.version)")",
        Phrase(questionnaire.kind == .ladder ? "levels" : "ratings"),
        Phrase(questionnaire.audience == .joint ? "both firms" : "one firm alone"),
        Phrase(said.isEmpty ? "–" : said.joined(separator: ". ")),
      ]
    }
    return [
      .heading(level: 3, "Questionnaires"),
      .table(
        Block.Table(
          [.init("Title"), .init("Id and version"), .init("Answers"), .init("For"), .init("Source")], rows: rows)),
    ]
  }

  private var definitions: [Block] {
    [
      .heading(level: 3, "What the words mean"),
      .list(wordsOfTheVerdict + wordsOfTheRoom + wordsOfTheOutlook),
    ]
  }

  private var wordsOfTheVerdict: [Phrase] {
    let policy = score.policy
    return [
      """
      \(strong: "Rating"): how far the agreed answer speaks for going \(stage.onward), from 1 (against, or no \
      answer) over 3 (mixed) to 5 (clearly for, specific, owned). Its value is 0, 25, 50, 75 or 100.
      """,
      """
      \(strong: "Suggested rating"): half the mean vote of the one firm and half that of the other, or the \
      mean of the only firm that voted, rounded to a whole number, halves down; from the last revealed \
      round with a number in it. Outsiders' votes are shown, and count only towards agreement.
      """,
      """
      \(strong: "Grade of evidence"): what stands behind a rating: 1 hunch, 2 shared opinion, 3 concrete example, 4 \
      document or data, 5 independently verified. Where none is stated, 2 counts. \(strong: "Confidence"): the mean \
      grade of the rated questions by their shares, divided by 5.
      """,
      """
      \(strong: "Index"): the mean value of the rated questions by their shares. At worst and at best: the \
      index if every unrated question came out at value 0, or at 100 (a weighted additive value model: Keeney and \
      Raiffa 1976).
      """,
      """
      \(strong: "Coverage"): the sum of the shares of the rated questions. What is not asked or not known \
      lowers it and nothing else; what is not applicable has no share.
      """,
      """
      \(strong: "Set aside"): the sum of the shares that the questions that are not applicable would have \
      if all were applicable.
      """,
      """
      \(strong: "Gate"): a question that needs a least rating whatever the index says. A knock-out is a \
      gate whose failure makes \(inquiry.noGo) (Cooper's Stage-Gate).
      """,
      """
      \(strong: "Insufficient evidence"), where no question is applicable. Otherwise \(strong: Verdict.noGo.mention(in: stage)): a knock-out fails; \
      or the index at best is below \(Figure.cutOff(policy.noGo)); or the index is below \
      \(Figure.cutOff(policy.noGo)) with enough coverage for a verdict. Otherwise insufficient evidence again: coverage \
      is below \(Figure.percentCutOff(policy.coverageMinimum)), or nothing is rated. Otherwise \(strong: Verdict.go.mention(in: stage)): no condition is left. \
      Otherwise \(strong: Verdict.conditional.mention(in: stage)).
      """,
      """
      \(strong: "Condition"): a clause of \(inquiry.go) that does not hold. \(Phrase(inquiry.go).capitalised) asks that every gate passes; that the index, \
      the index at worst, the index of every section, coverage and confidence reach their cut-offs; that no more is \
      set aside than allowed; that every rated question with a gate has its grade of evidence; and that no question \
      with a gate is split, unless the room agreed on its rating and gave a reason.
      """,
    ]
  }

  private var wordsOfTheRoom: [Phrase] {
    [
      """
      \(strong: "Split"): at least two votes, of which at least a third are 1 or 2 and at least a third are 4 or 5. \
      \(strong: "Gap"): the mean vote of the one firm less that of the other, in points of the scale from 1 to 5; \
      told from 1 point on.
      """,
      """
      \(strong: "Consensus"): 1 + Σ p(k) · log₂(1 − |k − m| / 4), summed over the ratings k that anybody voted, where \
      p(k) is the share of the votes at k and m their mean: 100 % where all vote alike, 0 % where half vote 1 and half \
      5 (Tastle and Wierman 2007).
      """,
      """
      \(strong: "Votes"): far apart where they are split, consensus is below 50 % or the gap is 1.5 or more; else apart \
      where consensus is below 70 % or the gap is 1 or more; else close together. \(strong: "Where we differ"): at most \
      three questions whose votes are apart, split ones first, then by the wider gap, then by the lower consensus.
      """,
      """
      \(strong: "α"): 1 less the ratio of how far votes on one question lie apart to how far any two votes do, on an ordinal \
      scale (Krippendorff, Content Analysis).
      """,
    ]
  }

  private var wordsOfTheOutlook: [Phrase] {
    let (firm, leaning) = (Outlook.Firmness.firm.least, Outlook.Firmness.leaning.least)
    return [
      """
      \(strong: "Outlook"): how often each verdict comes out of \(Figure.grouped(outlook.draws)) draws (seed \
      \(code: String(outlook.seed))) if every open question were answered: weights vary around the stated ones (Dirichlet, \
      concentration \(Figure.cutOff(score.policy.concentration))), an open question is rated 1 to 5 with equal chance, a \
      rating varies as its votes or its evidence let it, and gates, index and sections alone decide. Firm from \
      \(Figure.percent(firm)) of the draws on, leaning from \(Figure.percent(leaning)), else open (category acceptability \
      as in SMAA-TRI: Tervonen et al. 2007).
      """,
      """
      \(strong: "Tornado"): the index with one question rated 1, and rated 5, the others as they are; the widest comes \
      first.
      """,
      """
      \(strong: "Weight interval"): over which shares of the rated weight a question leaves the index between the same \
      cut-offs, the other shares scaled in proportion (Triantaphyllou and Sánchez 1997).
      """,
      """
      \(strong: "Ask next"): how much of the doubt about the outcome an answer would settle on average: the mutual \
      information of the question's rating and the outcome in the same draws, divided by the entropy of the outcome \
      (Shannon 1948).
      """,
    ]
  }
}
