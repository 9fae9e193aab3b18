internal import Domain
internal import Report
internal import Scoring

extension PlainSession {
  /// The verdict with its reasons, and what would change it, in plain sentences.
  var readiness: String {
    let score = Score(inquiry, scope: subject.usualScope)
    let outlook = Outlook(of: inquiry, scope: subject.usualScope)
    var lines = ["Verdict: \(score.verdict.name(in: inquiry.stage)).", score.because(in: inquiry).text]
    lines += subject.workshop?.triggersThatHappened.map(\.text) ?? []
    if let programme = subject.programme {
      lines.append(programme.acceptanceSentence + (programme.isAccepted ? "" : " Type accept to accept it."))
    }
    lines += figures(of: score)
    if !isRoomLocked, let own = subject.workshop?.standingForOurs, !own.isEmpty {
      lines += ["For our own firm: \(own[0])"] + own.dropFirst()
    }
    lines += [outlook.sentence(in: inquiry), outlook.causeSentence(in: inquiry, verdict: score.verdict)]
      .compactMap { $0?.text }
    if !score.toldConditions.isEmpty {
      lines.append("Conditions:")
      lines += score.toldConditions.enumerated().map { "\($0 + 1). \($1.sentence(in: inquiry).text)" }
    }
    let advice = [score.wayUp(in: inquiry), score.wayDown(in: inquiry), score.askNextSentence(outlook, in: inquiry)]
    lines += advice.compactMap { $0?.text }
    let differences = score.widestDifferences()
    if !differences.isEmpty {
      let names = differences.map { Phrase(inquiry.mention(of: $0.question)) }.enumeration.text
      lines.append("Where the room differs most: \(names).")
    }
    lines += score.ladders.compactMap { $0.sentence(in: inquiry)?.text }
    lines += hunches + trend
    return lines.joined(separator: "\n")
  }

  /// What the screens show beside that: gates, sections, single answers and weights, and how far the room agrees.
  var readinessDetails: String {
    let score = Score(inquiry, scope: subject.usualScope)
    var parts: [[String]] = [
      ["Gates:"] + score.gates.map { $0.sentence(rating: score[$0.question]?.rating, in: inquiry).text },
      ["Sections:"]
        + score.questionnaires.flatMap { questionnaire in
          questionnaire.sections.map { section in
            let title = inquiry.title(of: SectionPlace(questionnaire.id, section.id))
            return "\(title): \(section.index.map(Figure.whole) ?? "not rated")"
          }
        },
      ["What one answer could do to the index:"]
        + score.widestSwings(.max).compactMap { question in
          question.tornado.map {
            "\(inquiry.name(of: question.question)): \(Figure.whole($0.lowerBound)) if rated 1, "
              + "\(Figure.whole($0.upperBound)) if rated 5"
          }
        },
      ["What other weights could do:"]
        + score.tightestWeights(.max).compactMap { $0.weightSentence(in: inquiry)?.text },
    ]
    if let workshop = subject.workshop {
      parts.append(
        ["Where the room differs:"] + score.widestDifferences().map { workshop.positions(on: $0.question).text })
      parts.append(["How far the room agrees:"] + agreement(of: score))
    }
    let told = parts.filter { $0.count > 1 }
    return told.isEmpty ? "There is nothing more to say yet." : told.flatMap { $0 }.joined(separator: "\n")
  }

  private func agreement(of score: Score) -> [String] {
    guard let consensus = score.agreement.meanConsensus else { return [] }
    let alpha = score.agreement.alpha.map { "; Krippendorff’s alpha \(Figure.percent($0))" } ?? ""
    return ["Mean consensus \(Figure.percent(consensus))\(alpha)."]
  }

  private func figures(of score: Score) -> [String] {
    guard let index = score.index else { return [] }
    var figures = "Index \(Figure.whole(index)) of 100"
    if let low = score.low, let high = score.high, high > low {
      figures += ", from \(Figure.whole(low)) to \(Figure.whole(high)) by what is still open"
    }
    if let coverage = score.coverage { figures += "; \(Figure.percent(coverage)) of the weight rated" }
    if let confidence = score.confidence { figures += "; confidence \(Figure.percent(confidence))" }
    return [figures + "."]
  }

  private var hunches: [String] {
    guard let hunches = subject.workshop?.hunches, !hunches.isEmpty else { return [] }
    let counts = Verdict.allCases.compactMap { verdict -> String? in
      let count = hunches.count { $0.verdict == verdict }
      return count == 0 ? nil : "\(count) \(verdict.mention(in: inquiry.stage))"
    }
    return ["The room's hunches: \(counts.joined(separator: ", "))."]
  }

  /// How a partnership stood over its sessions, this one last.
  private var trend: [String] {
    guard let trend = subject.workshop.flatMap(Trend.init) else { return [] }
    return ["The partnership over its sessions:"] + trend.sessions.map(\.sentence)
  }

  /// The report as plain lines, for the audience of `scope`.
  func report(for scope: Scope) -> String {
    let outlook = Outlook(of: inquiry, scope: scope)
    return "\n" + Document(of: subject, score: Score(inquiry, scope: scope), outlook: outlook).plainText
  }
}

extension Document {
  /// The document as lines to be read aloud: no marks, no bars, a table row as one sentence with its column's names.
  var plainText: String { blocks.map(\.plainText).joined(separator: "\n\n") }
}

extension Block {
  fileprivate var plainText: String {
    switch self {
    case .heading(_, let phrase), .paragraph(let phrase): phrase.plainText
    case .list(let items): items.map { "- \($0.plainText)" }.joined(separator: "\n")
    case .tasks(let tasks):
      tasks.map { "\($0.isDone ? "Done" : "To do"): \($0.phrase.plainText)" }.joined(separator: "\n")
    case .quote(let paragraphs): paragraphs.map(\.plainText).joined(separator: "\n")
    case .rule: ""
    case .table(let table): table.rows.map { table.plainText(of: $0) }.joined(separator: "\n")
    }
  }
}

extension Block.Table {
  /// “Question: Exit; Rating: 3”; empty cells are left out.
  fileprivate func plainText(of row: [Phrase]) -> String {
    zip(columns, row).compactMap { column, cell in
      if cell.plainText.isEmpty { return nil }
      return column.title.isEmpty ? cell.plainText : "\(column.title.plainText): \(cell.plainText)"
    }.joined(separator: "; ")
  }
}

extension Phrase {
  /// The words, without the signs of a drawing, which a screen reader would spell out.
  fileprivate var plainText: String {
    runs.map { run in
      guard case .code(let text) = run else { return run.text }
      let isDrawn = text.contains { "█▒░".contains($0) }
      return isDrawn ? trimmed(text.filter { !"█▒░+-".contains($0) }) : text
    }.joined()
  }
}
