internal import Domain

extension Subject {
  /// The formats that hold a subject.
  static let formats = [Workshop.format, Programme.format]

  /// Reads a workshop or a programme, whichever `object` says it is.
  ///
  /// - Parameter order: where to note the questions in the order in which the file answers them.
  init(
    reading object: inout ObjectReader, idIfAbsent: @autoclosure () -> String, order: inout [QuestionID],
    questionnaires: (inout ObjectReader) throws -> [Questionnaire]
  ) throws {
    let found: String? = if case .string(let text)? = object.take("format") { text } else { nil }
    switch found {
    case Workshop.format.description?:
      let questionnaires = try questionnaires(&object)
      self = .workshop(
        Workshop(
          reading: &object, idIfAbsent: WorkshopID(idIfAbsent()), questionnaires: questionnaires, order: &order))
    case Programme.format.description?:
      let questionnaires = try questionnaires(&object)
      self = .programme(
        Programme(
          reading: &object, idIfAbsent: ProgrammeID(idIfAbsent()), questionnaires: questionnaires, order: &order))
    case let other?:
      if Self.formats.contains(where: { $0.isOlder(than: other) }) { throw InterchangeError.newerFormat(other) }
      throw InterchangeError.otherFormat(found: other, expected: Self.formats.map(\.description))
    case nil:
      throw InterchangeError.otherFormat(found: nil, expected: Self.formats.map(\.description))
    }
  }

  func flaws(answersInOrder order: [QuestionID]) -> [Flaw] {
    switch self {
    case .workshop(let workshop): workshop.flaws(answersInOrder: order)
    case .programme(let programme): programme.flaws(answersInOrder: order)
    }
  }

  func json(questionnaires: [JSON]) -> JSON {
    var object = ObjectWriter()
    switch self {
    case .workshop(let workshop): workshop.write(to: &object, questionnaires: questionnaires)
    case .programme(let programme): programme.write(to: &object, questionnaires: questionnaires)
    }
    return object.json
  }
}
