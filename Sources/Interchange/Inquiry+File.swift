internal import Domain

extension Inquiry {
  /// Reads what workshops and programmes have in common, the questionnaires apart.
  ///
  /// - Parameter order: where to note the questions in the order in which the file answers them.
  init(
    reading object: inout ObjectReader, questionnaires: [Questionnaire], participants: [Participant] = [],
    order: inout [QuestionID]
  ) {
    self.init(
      questionnaires: questionnaires, participants: participants, policy: object.object("policy") ?? .balanced,
      actions: object.list("actions", naming: \.id, "a"),
      parkingLot: object.list("parkingLot", naming: \.id, "k"))
    var seen: Set<QuestionID> = []
    for var reader in object.readers("answers") {
      reader.require("question")
      let question = reader.question("question")
      let answer = Answer(reading: &reader, in: self)
      order.append(question ?? QuestionID(ID(""), ""))
      guard let question else { continue }
      if seen.insert(question).inserted {
        self[question] = answer
      } else {
        reader.note("question", "“\(question)” is answered twice; keep one answer")
      }
    }
  }

  /// - Parameter questionnaires: the questionnaires themselves in a file, where they lie in a library.
  func write(to object: inout ObjectWriter, questionnaires: [JSON]) {
    object.put("questionnaires", .array(questionnaires))
    object.put("policy", policy)
    let answers = answeredQuestions.filter { self[$0] != .untouched }
    if !answers.isEmpty { object.put("answers", .array(answers.map { JSON(self[$0], to: $0) })) }
    object.put("actions", actions)
    object.put("parkingLot", parkingLot)
  }
}

extension PerFirm where Value == String {
  init(reading object: inout ObjectReader) {
    self.init(ours: object.text("ours"), partner: object.text("partner"))
    unknown = object.unknown()
  }

  func write(to object: inout ObjectWriter) {
    object.put("ours", ours)
    object.put("partner", partner)
    object.put(unknown)
  }
}
