package import Domain

/// A file that holds one workshop (`courtship-workshop/1`) or one programme (`courtship-programme/1`) whole.
///
/// What is read and written again without a change has the same bytes, and keys that this version does not know stay.
package enum SubjectFile {
  /// The whole file: keys sorted by code points, two-space indent, final newline. Answers stand in question order,
  /// untouched ones are left out.
  package static func encode(_ subject: Subject) -> String {
    subject.json(questionnaires: subject.inquiry.questionnaires.map(\.json)).document
  }

  /// - Parameters:
  ///   - bytes: UTF-8, at most ``Bound/workshopBytes``; a byte order mark is tolerated.
  ///   - id: the name of a subject whose file gives it none; asked for only then.
  /// - Returns: a subject that keeps every rule of the format.
  /// - Throws: ``InterchangeError`` with everything that is wrong.
  package static func decode(_ bytes: [UInt8], idIfAbsent id: @autoclosure () -> String) throws -> Subject {
    if bytes.count > Bound.workshopBytes { throw InterchangeError.tooLarge }
    let found = FlawList()
    var order: [QuestionID] = []
    var object = ObjectReader(try JSON(bytes), at: [], into: found)
    if !found.flaws.isEmpty { throw InterchangeError.flawed(found.flaws) }
    let subject = try Subject(reading: &object, idIfAbsent: id(), order: &order) { object in
      object.require("questionnaires")
      return object.list("questionnaires")
    }
    let flaws = found.flaws + rules(subject.flaws(answersInOrder: order), unlessUnreadable: found.flaws)
    if !flaws.isEmpty { throw InterchangeError.flawed(flaws) }
    return subject
  }

  /// The rules that are broken, save those of a place that could not be read as it is: what stands in for the
  /// unreadable value breaks rules that the person's own would not.
  private static func rules(_ flaws: [Flaw], unlessUnreadable unreadable: [Flaw]) -> [Flaw] {
    guard !unreadable.isEmpty else { return flaws }
    return flaws.filter { flaw in
      let place = flaw.path.count > 1 ? flaw.path.dropLast() : flaw.path[...]
      return !unreadable.contains { $0.path.starts(with: place) }
    }
  }
}

extension JSON {
  /// - Throws: ``InterchangeError/notJSON(line:column:sentence:)``.
  package init(_ bytes: [UInt8]) throws(InterchangeError) {
    do {
      self = try JSONParser.parse(bytes)
    } catch {
      throw .notJSON(line: error.line, column: error.column, sentence: error.sentence)
    }
  }
}
