internal import CQuestionnaires
internal import Domain
internal import QuestionnaireReader

/// The files built into the program, by their path in the folder Questionnaires.
enum Shipped {
  static let files: [String: [UInt8]] = Dictionary(
    uniqueKeysWithValues: (0..<CQuestionnairesCount()).map { index in
      let file = CQuestionnairesFileAt(index)
      return (String(cString: file.path), Array(UnsafeBufferPointer(start: file.bytes, count: file.length)))
    })

  static let shelf = Shelf(
    files.map { Shelf.File(name: $0.key, origin: .builtIn, content: .bytes($0.value)) })

  static func questionnaire(_ id: QuestionnaireID) -> Questionnaire? { shelf.questionnaires[id]?.value }
}
