internal import Domain

/// A file of the shelf under a name that can mean no other.
package struct NamedFile: Hashable, Sendable {
  /// `plan/courtship-90`: what kind of file it is, and its id.
  package let name: String
  /// The file's text, byte for byte.
  package let text: String
}

extension Shelf {
  /// The files that a person can mean by `name`: an id, `courtship-90`, or, where a questionnaire and a plan have one id, the
  /// kind before it, `plan/courtship-90`.
  package func files(named name: String) -> [NamedFile] {
    let parts = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let (kind, id) = parts.count == 2 ? (parts[0], parts[1]) : (nil, name)
    return FileFormat.allCases.compactMap { format in
      guard kind == nil || kind == format.word, let text = text(of: id, format) else { return nil }
      return NamedFile(name: "\(format.word)/\(id)", text: text)
    }
  }

  /// The ids that `name` was probably meant to be: those that begin with it or hold it as a word, else the one spelt most
  /// nearly like it.
  package func ids(like name: String) -> [String] {
    let ids = Set(questionnaires.keys.map(\.text) + plans.keys.map(\.text) + policies.keys.map(\.text)).sorted()
    let typed = String(name.split(separator: "/").last ?? "").lowercased()
    if typed.isEmpty { return [] }
    let beginning = ids.filter { $0.hasPrefix(typed) || $0.split(separator: "-").contains { $0 == typed } }
    if !beginning.isEmpty { return Array(beginning.prefix(5)) }
    return probableWord(for: typed, among: ids).map { [$0] } ?? []
  }

  private func text(of id: String, _ format: FileFormat) -> String? {
    switch format {
    case .questionnaire: questionnaires[ID(id)]?.text
    case .plan: plans[ID(id)]?.text
    case .policy: policies[ID(id)]?.text
    }
  }
}
