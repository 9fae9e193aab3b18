package import Domain

/// What came of reading a file.
package struct Reading<Value: Sendable>: Sendable {
  /// Nil exactly where a finding is an error.
  package let value: Value?
  /// All of them, from top to bottom.
  package let findings: [Finding]
}

/// What a file of the questionnaires' folder holds; its `format` says which.
package enum QuestionnaireFile: Hashable, Sendable {
  case questionnaire(Questionnaire)
  case plan(SessionPlan)
  case policy(Policy)

  /// Reads a questionnaire, a plan or a policy: any bytes at all, with every finding.
  ///
  /// - Parameter file: the name that findings carry.
  package static func read(_ bytes: [UInt8], file: String) -> Reading<QuestionnaireFile> {
    let source = SourceFile(bytes, name: file)
    return Reading(value: source.value, findings: source.findings)
  }
}

extension Questionnaire {
  /// Reads a questionnaire; a file of another format is an error.
  package static func read(_ bytes: [UInt8], file: String) -> Reading<Questionnaire> {
    let source = SourceFile(bytes, name: file, wanted: .questionnaire)
    guard case .questionnaire(let questionnaire) = source.value else {
      return Reading(value: nil, findings: source.findings)
    }
    return Reading(value: questionnaire, findings: source.findings)
  }
}

extension SessionPlan {
  /// Reads a plan; a file of another format is an error.
  package static func read(_ bytes: [UInt8], file: String) -> Reading<SessionPlan> {
    let source = SourceFile(bytes, name: file, wanted: .plan)
    guard case .plan(let plan) = source.value else { return Reading(value: nil, findings: source.findings) }
    return Reading(value: plan, findings: source.findings)
  }
}

extension Policy {
  /// Reads a policy; a file of another format is an error.
  package static func read(_ bytes: [UInt8], file: String) -> Reading<Policy> {
    let source = SourceFile(bytes, name: file, wanted: .policy)
    guard case .policy(let policy) = source.value else { return Reading(value: nil, findings: source.findings) }
    return Reading(value: policy, findings: source.findings)
  }
}
