internal import Domain
internal import GRDB
internal import Interchange

/// A row of the table `questionnaire`: a questionnaire as it was when a workshop took its copy.
struct FrozenQuestionnaire {
  let hash: String
  let document: String

  init(_ questionnaire: Questionnaire) {
    document = QuestionnaireDocument.encode(questionnaire)
    hash = SHA256.hexadecimal(of: document.utf8)
  }

  /// Equal ones are there once.
  func insert(into db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO questionnaire (hash, document) VALUES (?, ?) ON CONFLICT DO NOTHING")
      .execute(arguments: [hash, document])
  }

  static func load(_ hash: String, from db: Database) throws -> Questionnaire {
    guard
      let document = try String.fetchOne(
        db, sql: "SELECT document FROM questionnaire WHERE hash = ?", arguments: [hash])
    else { throw InterchangeError.flawed([Flaw([], "the questionnaire \(hash) is missing")]) }
    return try QuestionnaireDocument.decode(document)
  }
}
