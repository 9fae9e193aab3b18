internal import Domain
internal import Scoring

/// Questions beside themselves at the last session that asked them in the same sense, each once the room has said its own:
/// until then nobody sees where it stood.
extension Edition {
  private typealias Before = (session: PastSession, standing: PastSession.Standing)

  private func before(_ question: QuestionID) -> Before? {
    subject.workshop?.followUp.last(question, in: inquiry)
  }

  private func questions(of kind: Questionnaire.Kind) -> [QuestionID] {
    inquiry.questionnaires(in: .both).filter { $0.kind == kind }.flatMap(\.questionIDs)
  }

  var ratingsThenAndNow: [Block] {
    var rows: [[Phrase]] = []
    var pending = 0
    for question in questions(of: .rating) {
      guard let before = before(question), let then = before.standing.rating else { continue }
      let now = score[question]?.rating
      guard hasSaid(question) else {
        if now == nil { pending += 1 }
        continue
      }
      rows.append([
        Phrase(name(question)), "\(then.rawValue)\(day(of: before.session))",
        now.map { "\($0.rawValue)" } ?? "–",
        Phrase(now.map { change($0.rawValue - then.rawValue) } ?? "not rated now"),
      ])
    }
    let rest = stillToCome(pending, "rated") + remarks(on: .rating)
    return thenAndNow(
      "Ratings then and now",
      [.init("Question"), .init("Then", .trailing), .init("Now", .trailing), .init("Change", .trailing)], rows, rest)
  }

  var levelsThenAndNow: [Block] {
    var rows: [[Phrase]] = []
    var pending = 0
    for question in questions(of: .ladder) {
      guard let before = before(question), let then = before.standing.level,
        let questionnaire = inquiry.questionnaire(question.questionnaire)
      else { continue }
      guard hasSaid(question), let now = inquiry[question].level else {
        pending += 1
        continue
      }
      func word(_ level: Int) -> Phrase { Phrase(questionnaire.levelName(level)) }
      rows.append([
        Phrase(name(question)), "\(word(then.current))\(day(of: before.session))", word(now.current),
        word(then.needed), word(now.needed),
      ])
    }
    let rest = stillToCome(pending, "placed") + remarks(on: .ladder)
    return thenAndNow(
      "Kind of relationship then and now",
      [.init("Attribute"), .init("Was at"), .init("Is at"), .init("Needed then"), .init("Needed now")], rows, rest)
  }

  /// A table with what there is to say besides; nothing where there is neither.
  private func thenAndNow(
    _ heading: Phrase, _ columns: [Block.Table.Column], _ rows: [[Phrase]], _ rest: [Block]
  ) -> [Block] {
    if rows.isEmpty && rest.isEmpty { return [] }
    return [.heading(level: 3, heading)] + (rows.isEmpty ? [] : [.table(Block.Table(columns, rows: rows))]) + rest
  }

  private func hasSaid(_ question: QuestionID) -> Bool { subject.workshop?.hasSaid(question) == true }

  /// How many have an earlier standing that nobody is to see yet.
  private func stillToCome(_ number: Int, _ said: String) -> [Block] {
    switch number {
    case 0: []
    case 1: [.paragraph("1 that was \(said) then is not \(said) yet.")]
    default: [.paragraph("\(number) that were \(said) then are not \(said) yet.")]
    }
  }

  /// The day of a session where it is not the last one.
  private func day(of session: PastSession) -> String {
    session.session == subject.workshop?.followUp.past.last?.session
      ? "" : " (\(session.date?.description ?? "at an earlier session"))"
  }

  private func change(_ steps: Int) -> String {
    steps == 0 ? "as it was" : steps > 0 ? "+\(steps)" : "−\(-steps)"
  }

  /// Why the questions of a questionnaire are not compared, where they are not.
  private func remarks(on kind: Questionnaire.Kind) -> [Block] {
    let past = subject.workshop?.followUp.past ?? []
    if past.isEmpty { return [] }
    let remarks: [Phrase] = inquiry.questionnaires(in: .both).filter { $0.kind == kind }.compactMap { questionnaire in
      let title = trimmed(onOneLine(questionnaire.title))
      guard let last = past.last(where: { $0.asks(questionnaire.id, asIn: inquiry) != nil }) else {
        return
          "\(emphasis: title) was not asked at an earlier session: there is nothing to compare."
      }
      guard last.asks(questionnaire.id, asIn: inquiry) == false,
        let then = last.questionnaires.first(where: { $0.id == questionnaire.id })?.version
      else { return nil }
      return """
        \(emphasis: title) is not compared: last time it was asked as version \(then.description), now as version \
        \(questionnaire.version.description). Its questions mean something else since.
        """
    }
    return remarks.isEmpty ? [] : [.list(remarks)]
  }
}
