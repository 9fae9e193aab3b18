internal import CQuestionnaires
internal import Domain
internal import QuestionnaireReader
internal import Session

/// The questionnaires, plans and policies built in, and those of a person's own folder.
///
/// Nothing is read before somebody asks: the library opens without a word of YAML.
final class LiveCatalogue: QuestionnaireCatalogue {
  private let folder: String
  /// The person's own files.
  private lazy var own = Self.files(in: folder)
  /// Everything there is to choose from.
  private(set) lazy var shelf = Shelf(Self.builtIn + own)

  /// - Parameter folder: the person's own; there need be none.
  init(folder: String) {
    self.folder = folder
  }

  func questionnaire(_ id: QuestionnaireID) throws -> Questionnaire? {
    try usable(shelf.questionnaires[id], at: id.text)
  }

  func plan(_ id: PlanID) throws -> SessionPlan? {
    try usable(shelf.plans[id], at: id.text)
  }

  func policy(_ id: PolicyID) throws -> Policy? {
    try usable(shelf.policies[id], at: id.text)
  }

  /// Those of these ids that can be chosen; a file that cannot be used offers nothing, and is told where it is asked for.
  func offered(_ ids: [QuestionnaireID]) -> [Questionnaire] {
    ids.compactMap { try? questionnaire($0) }
  }

  /// Those of the person's own files that have errors. Where there are no such files, nothing is read.
  var unusableFiles: [String] {
    if own.isEmpty { return [] }
    let faulty = Set(shelf.findings.filter { $0.severity == .error }.map(\.file))
    return own.map(\.name).filter(faulty.contains).sorted()
  }

  /// The usual one first, then by id.
  func plans() throws -> [SessionPlan] {
    let usual = WorkshopDraft.usualPlan
    return shelf.plans.values.map(\.value).sorted { ($0.id == usual ? 0 : 1, $0.id) < ($1.id == usual ? 0 : 1, $1.id) }
  }

  /// - Throws: ``CatalogueError`` if a file of that name is there and cannot be used: what is built in does not step in
  ///   for what a person wrote to take its place.
  private func usable<Value>(_ item: Shelf.Item<Value>?, at id: String) throws -> Value? {
    if let item, item.origin == .person { return item.value }
    let names = ["\(id).yaml", "\(id).yml"]
    let errors = shelf.findings.filter { finding in
      finding.severity == .error && names.contains { finding.file == $0 || finding.file.hasSuffix("/\($0)") }
    }
    if let first = errors.first { throw CatalogueError.unusable(id: id, first: first, count: errors.count) }
    return item?.value
  }

  private static var builtIn: [Shelf.File] {
    (0..<CQuestionnairesCount()).map { index in
      let file = CQuestionnairesFileAt(index)
      let bytes = UnsafeBufferPointer(start: file.bytes, count: file.length)
      return Shelf.File(name: String(cString: file.path), origin: .builtIn, content: .bytes(Array(bytes)))
    }
  }

  private static func files(in folder: String) -> [Shelf.File] {
    [folder, "\(folder)/plans", "\(folder)/policies"].flatMap(filesLying)
  }

  private static func filesLying(in folder: String) -> [Shelf.File] {
    do throws(SystemError) {
      let names = try InputFile.names(in: folder).filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
      return names.map { name in
        let path = "\(folder)/\(name)"
        return Shelf.File(name: path, origin: .person, content: content(of: path))
      }
    } catch {
      return [Shelf.File(name: folder, origin: .person, content: .unreadable(reason: error.reason))]
    }
  }

  private static func content(of path: String) -> Shelf.File.Content {
    guard InputFile.isRegular(path) else { return .unreadable(reason: "it is no file, or leads to none") }
    do throws(SystemError) {
      return .bytes(try InputFile.read(path, bound: Bound.questionnaireBytes))
    } catch {
      return .unreadable(reason: error.reason)
    }
  }
}

/// A file of the person's own that is in the way of what was asked for.
enum CatalogueError: Error, Hashable, CustomStringConvertible {
  case unusable(id: String, first: Finding, count: Int)

  var description: String {
    switch self {
    case .unusable(let id, let first, let count):
      "“\(id)” cannot be used: \(first)\(count > 1 ? ", and \(count - 1) more; “courtship check” shows all." : ".")"
    }
  }
}
