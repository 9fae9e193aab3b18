internal import Domain
internal import Scoring

/// Questions beside themselves at the last session that asked them in the same sense.
extension Edition {
  private typealias Before = (session: PastSession, standing: PastSession.Standing)

  private func before(_ question: QuestionID) -> Before? {
    subject.workshop?.followUp.last(question, in: inquiry)
  }

  private func questions(of kind: Questionnaire.Kind) -> [QuestionID] {
    inquiry.questionnaires(in: .both).filter { $0.kind == kind }.flatMap(\.questionIDs)
  }

  var ratingsThenAndNow: [Block] {
    let rows = questions(of: .rating).compactMap { question -> [Phrase]? in
      guard let before = before(question), let then = before.standing.rating else { return nil }
      let now = score[question]?.rating
      return [
        Phrase(name(question)), "\(then.rawValue)\(day(of: before.session))",
        now.map { "\($0.rawValue)" } ?? "–",
        Phrase(now.map { change($0.rawValue - then.rawValue) } ?? "not rated now"),
      ]
    }
    let remarks = remarks(on: .rating)
    if rows.isEmpty && remarks.isEmpty { return [] }
    let table: [Block] =
      rows.isEmpty
      ? []
      : [
        .table(
          Block.Table(
            [
              .init("Question"), .init("Then", .trailing), .init("Now", .trailing),
              .init("Change", .trailing),
            ],
            rows: rows))
      ]
    return [.heading(level: 3, "Ratings then and now")] + table + remarks
  }

  var levelsThenAndNow: [Block] {
    let rows = questions(of: .ladder).compactMap { question -> [Phrase]? in
      guard let before = before(question), let then = before.standing.level,
        let questionnaire = inquiry.questionnaire(question.questionnaire)
      else { return nil }
      let now = inquiry[question].level
      func word(_ level: Int?) -> Phrase {
        level.map { Phrase(questionnaire.levelName($0)) } ?? "–"
      }
      return [
        Phrase(name(question)), "\(word(then.current))\(day(of: before.session))",
        word(now?.current),
        word(then.needed), word(now?.needed),
      ]
    }
    let remarks = remarks(on: .ladder)
    if rows.isEmpty && remarks.isEmpty { return [] }
    let table: [Block] =
      rows.isEmpty
      ? []
      : [
        .table(
          Block.Table(
            [
              .init("Attribute"), .init("Was at"), .init("Is at"), .init("Needed then"),
              .init("Needed now"),
            ], rows: rows))
      ]
    return [.heading(level: 3, "Kind of relationship then and now")] + table + remarks
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
