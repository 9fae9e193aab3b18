internal import Domain

extension Workshop {
  static let format = FileFormat(name: "courtship-workshop", version: 1)

  init(
    reading object: inout ObjectReader, idIfAbsent: @autoclosure () -> WorkshopID, questionnaires: [Questionnaire],
    order: inout [QuestionID]
  ) {
    var purpose = PerFirm.empty
    if var reader = object.reader("purpose") { purpose = PerFirm(reading: &reader) }
    let participants: [Participant] = object.list("participants", naming: \.id, "p")
    self.init(
      id: object.name("id") ?? idIfAbsent(), title: object.text("title"), programme: object.name("programme"),
      plan: object.name("plan"), stage: object.code("stage") ?? .courtship, previous: object.name("previous"),
      direction: object.code("direction"), ourFirm: object.requiredText("ourFirm"),
      partnerFirm: object.requiredText("partnerFirm"), purpose: purpose, date: object.day("date"),
      facilitator: object.text("facilitator"),
      inquiry: Inquiry(
        reading: &object, questionnaires: questionnaires, participants: participants, order: &order),
      hunches: object.list("hunches"), matches: object.list("matches"),
      partnerLists: object.object(PartnerLists.key) ?? PartnerLists(),
      followUp: object.object(FollowUp.key) ?? FollowUp(), decision: object.object("decision"))
    // It is written anew.
    _ = object.take(Self.seal)
    unknown = object.unknown()
  }

  /// The key of ``sealNotice``.
  private static let seal = "sealed"
  /// What a file with sealed votes says to whoever opens it.
  private static let sealNotice =
    "Votes marked sealed are shown to nobody by the program before their round is revealed. They are not encrypted: "
    + "whoever opens this file can read them."

  private var hasSealedVotes: Bool {
    inquiry.answers.values.contains { $0.rounds.contains { $0.votes.contains(where: \.isSealed) } }
  }

  func write(to object: inout ObjectWriter, questionnaires: [JSON]) {
    object.put("format", Self.format.description)
    object.put("id", id)
    object.put("title", title)
    object.put("programme", programme)
    object.put("plan", plan)
    object.put("stage", code: stage)
    object.put("previous", previous)
    object.put("direction", code: direction)
    object.put("ourFirm", .string(ourFirm))
    object.put("partnerFirm", .string(partnerFirm))
    var firms = ObjectWriter()
    purpose.write(to: &firms)
    object.put("purpose", firms)
    object.put("date", date)
    object.put("facilitator", facilitator)
    object.put("participants", inquiry.participants)
    inquiry.write(to: &object, questionnaires: questionnaires)
    object.put("hunches", hunches)
    object.put("matches", matches)
    object.put(PartnerLists.key, partnerLists)
    object.put(FollowUp.key, followUp)
    object.put("decision", decision)
    if hasSealedVotes { object.put(Self.seal, Self.sealNotice) }
    object.put(unknown)
  }
}
