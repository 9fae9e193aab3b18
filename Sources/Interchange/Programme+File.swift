internal import Domain

extension Programme {
  static let format = FileFormat(name: "courtship-programme", version: 1)

  init(
    reading object: inout ObjectReader, idIfAbsent: @autoclosure () -> ProgrammeID, questionnaires: [Questionnaire],
    order: inout [QuestionID]
  ) {
    self.init(
      id: object.name("id") ?? idIfAbsent(), name: object.text("name"), firm: object.requiredText("firm"),
      inquiry: Inquiry(reading: &object, questionnaires: questionnaires, order: &order),
      criteria: object.object("criteria"), capacity: object.integer("capacity"))
    unknown = object.unknown()
  }

  func write(to object: inout ObjectWriter, questionnaires: [JSON]) {
    object.put("format", Self.format.description)
    object.put("id", id)
    object.put("name", name)
    object.put("firm", .string(firm))
    inquiry.write(to: &object, questionnaires: questionnaires)
    object.put("criteria", criteria)
    if let capacity { object.put("capacity", .number(capacity)) }
    object.put(unknown)
  }
}

extension Criteria: FileObject {
  init(reading object: inout ObjectReader) {
    self.init(version: object.integer("version") ?? 1, items: object.list("items", naming: \.id, "c"))
    unknown = object.unknown()
  }

  func write(to object: inout ObjectWriter) {
    object.put("version", .number(version))
    object.put("items", items)
    object.put(unknown)
  }
}

extension Criteria.Item: FileObject {
  init(reading object: inout ObjectReader) {
    object.require("weight")
    self.init(
      id: object.name("id") ?? ID(""), text: object.text("text"), weight: object.scale("weight", "weight") ?? .three)
    unknown = object.unknown()
  }

  func write(to object: inout ObjectWriter) {
    object.put("id", id)
    object.put("text", text)
    object.put("weight", scale: weight)
    object.put(unknown)
  }
}
