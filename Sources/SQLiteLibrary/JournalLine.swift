internal import Domain
internal import GRDB
internal import Interchange
internal import Session

/// A row of the table `change`. It is never read back to make a document.
struct JournalLine {
  /// That of the change, or `create` or `replace` where a whole subject was written.
  let kind: String
  /// JSON; nil where there was nothing before.
  let before: String?
  let after: String

  func insert(into db: Database, of id: SubjectID, at revision: Int, by stamp: Stamp) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO change (subjectKind, subject, revision, session, time, author, kind, before, after)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        id.kind, id.text, revision, stamp.session, stamp.time.milliseconds, stamp.author, kind, before, after,
      ])
  }
}

extension Fragment {
  /// The part under its key in the file of the subject; an answer stands alone as `answer`.
  var json: JSON {
    switch self {
    case .answer(let question, let answer): .object(["answer": JSON(answer, to: question)])
    case .participants(let participants): .object(["participants": JSON(participants)])
    case .actions(let actions): .object(["actions": JSON(actions)])
    case .parkingLot(let items): .object(["parkingLot": JSON(items)])
    case .hunches(let hunches): .object(["hunches": JSON(hunches)])
    case .giveAndGet(let lists, let matches):
      .object([PartnerLists.key: JSON(lists), "matches": JSON(matches)])
    case .followUp(let followUp): .object([FollowUp.key: JSON(followUp)])
    case .decision(let decision): .object(["decision": decision.map { JSON($0) } ?? .null])
    case .acceptance(let acceptance):
      .object([
        "criteria": acceptance.criteria.map { JSON($0) } ?? .null,
        "capacity": acceptance.capacity.map { .number($0) } ?? .null,
      ])
    case .name(let name): .object(["name": .string(name)])
    // Its document lies in the library under this name for as long as the library does.
    case .questionnaire(let questionnaire):
      .object(["questionnaire": Self.reference(to: questionnaire)])
    case .carried(let carried):
      .object([
        "questionnaires": .array(carried.questionnaires.map(Self.reference)),
        "answers": .array(carried.answers.sorted { $0.key < $1.key }.map { JSON($0.value, to: $0.key) }),
      ])
    case .planned(let planned):
      .object([
        "plan": planned.plan.map { .string($0.text) } ?? .null,
        "questionnaires": .array(planned.questionnaires.map(Self.reference)),
      ])
    case .details(let details):
      .object([
        "title": .string(details.title), "ourFirm": .string(details.ourFirm),
        "partnerFirm": .string(details.partnerFirm), "purpose": JSON(details.purpose),
        "direction": details.direction.map { .string($0.rawValue) } ?? .null,
        "date": details.date.map { .string($0.description) } ?? .null, "facilitator": .string(details.facilitator),
      ])
    }
  }

  private static func reference(to questionnaire: Questionnaire) -> JSON {
    .object([
      "id": .string(questionnaire.id.text), "version": .string(questionnaire.version.description),
      "hash": .string(FrozenQuestionnaire(questionnaire).hash),
    ])
  }
}
