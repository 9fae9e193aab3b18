package import Domain

/// A workshop or programme as a library keeps it: the file's JSON on one line, with the name of each questionnaire in
/// place of the questionnaire, which never changes and lies apart.
///
/// What a library holds was written by this program. It is read without the rules of ``SubjectFile``: a document that
/// breaks one is shown to the person who can mend it, never withheld.
package enum SubjectDocument {
  package static func encode(_ subject: Subject, questionnaires names: [String]) -> String {
    subject.json(questionnaires: names.map { .string($0) }).compact
  }

  /// - Parameter questionnaire: finds the questionnaire of a name.
  /// - Throws: ``InterchangeError``, or what `questionnaire` throws.
  package static func decode(_ text: String, questionnaire: (String) throws -> Questionnaire) throws -> Subject {
    let found = FlawList()
    var order: [QuestionID] = []
    var object = ObjectReader(try JSON(Array(text.utf8)), at: [], into: found)
    let subject = try Subject(reading: &object, idIfAbsent: "", order: &order) { object in
      try object.texts("questionnaires").map(questionnaire)
    }
    if !found.flaws.isEmpty { throw InterchangeError.flawed(found.flaws) }
    return subject
  }
}

/// A questionnaire as a library keeps it: JSON on one line with sorted keys, so that equal ones have equal texts.
package enum QuestionnaireDocument {
  package static func encode(_ questionnaire: Questionnaire) -> String { questionnaire.json.compact }

  /// - Throws: ``InterchangeError``.
  package static func decode(_ text: String) throws -> Questionnaire {
    let found = FlawList()
    var object = ObjectReader(try JSON(Array(text.utf8)), at: [], into: found)
    let questionnaire = Questionnaire(reading: &object)
    if !found.flaws.isEmpty { throw InterchangeError.flawed(found.flaws) }
    return questionnaire
  }
}
