package import Domain

/// Why a file is not what it should be. The file's name is the caller's to add.
package enum InterchangeError: Error, Hashable {
  /// More than ``Bound/workshopBytes``: how much more is not known, as no more is read.
  case tooLarge
  /// Both 1-based; the column in Unicode scalars.
  case notJSON(line: Int, column: Int, sentence: String)
  /// The file says that it is something else, or does not say what it is.
  case otherFormat(found: String?, expected: [String])
  /// A later version of a format that this version reads.
  case newerFormat(String)
  /// Every rule that the file breaks, in the order of the file's reading; never empty.
  case flawed([Flaw])

  /// A line for each finding: `northwind.json: answers[0].rating: 7 is no rating; use 1 to 5`.
  package func lines(file: String) -> [String] {
    switch self {
    case .tooLarge:
      return ["\(file): error: the file is bigger than \(Bound.workshopBytes >> 20) MiB; use a smaller one"]
    case .notJSON(let line, let column, let sentence):
      return ["\(file):\(line):\(column): error: \(sentence)"]
    case .otherFormat(nil, let expected):
      return ["\(file): error: the file does not say what it is; add \"format\": \(choice(expected))"]
    case .otherFormat(let found?, let expected):
      return ["\(file): error: “\(found)” is not a format that belongs here; use a file of format \(choice(expected))"]
    case .newerFormat(let format):
      return ["\(file): error: a newer version of courtship wrote this file (\(format)); install that version"]
    case .flawed(let flaws):
      return flaws.map { flaw in
        let place = flaw.path.isEmpty ? "" : "\(flaw.pathText): "
        return "\(file): \(flaw.severity.rawValue): \(place)\(flaw.sentence)"
      }
    }
  }
}

private func choice(_ formats: [String]) -> String {
  formats.map { "\"\($0)\"" }.joined(separator: " or ")
}
