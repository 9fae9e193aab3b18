internal import Domain
internal import Session

/// What went wrong as a person reads it on standard error, and the exit code that says it to a script.
struct Complaint: Hashable {
  /// The exit codes that mean something: those of sysexits(3).
  enum Code: Int32 {
    case usage = 64
    case badData = 65
    case noInput = 66
    case cannotCreate = 73
    case inputOutput = 74
    case tryAgain = 75
  }

  let lines: [String]
  let code: Code

  /// Lines that carry the place of a finding already.
  init(findings: [String], _ code: Code = .badData) {
    lines = findings.map(printable)
    self.code = code
  }

  init(_ sentence: String, _ code: Code) {
    lines = ["courtship: \(printable(sentence))"]
    self.code = code
  }

  /// Nil for what is none of ours.
  init?(_ error: any Error) {
    switch error {
    case let error as CommandFailure: self = error.complaint
    case let error as StoreError: self.init(error.description, Code(error))
    case let error as DraftError: self.init(error.description, Code(error))
    case let error as CatalogueError: self.init(error.description, .badData)
    default: return nil
    }
  }

  /// The words alone: for a toast.
  var sentence: String {
    lines.map { $0.hasPrefix("courtship: ") ? String($0.dropFirst("courtship: ".count)) : $0 }.joined(separator: " ")
  }
}

extension Complaint.Code {
  init(_ error: StoreError) {
    self =
      switch error {
      case .exists, .taken, .unwritable, .readOnly, .folder, .noFile: .cannotCreate
      case .conflict, .facilitated, .locked: .tryAgain
      case .gone, .absent: .noInput
      case .damaged, .unreadable, .newer, .foreign: .badData
      case .failed: .inputOutput
      }
  }

  init(_ error: DraftError) {
    self =
      switch error {
      case .firmMissing, .nameTooLong, .twice, .nothingJoint, .flawed, .noCriteria: .usage
      case .noPlan, .noQuestionnaire, .noPolicy: .noInput
      }
  }
}

/// A complaint about any error, also one that nobody foresaw.
func sentence(for error: any Error) -> String {
  Complaint(error)?.sentence ?? "Something unforeseen went wrong: \(error)."
}
