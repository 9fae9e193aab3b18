package import Domain
package import Scoring

extension LadderScore {
  /// The profile on one line: the levels in the middle, and every attribute that is not where it is needed. Nil where no
  /// attribute is placed.
  package func sentence(in inquiry: Inquiry) -> Phrase? {
    guard let current, let needed, let questionnaire = inquiry.questionnaire(id) else { return nil }
    let title = trimmed(onOneLine(questionnaire.title))
    let differences = attributes.compactMap { attribute -> (name: Phrase, levels: Int)? in
      guard let current = attribute.current, let needed = attribute.needed else { return nil }
      return ("\(emphasis: inquiry.mention(of: attribute.question))", needed - current)
    }
    let short = differences.filter { $0.levels > 0 }.map { "\($0.name) by \($0.levels)" as Phrase }
    let beyond = differences.filter { $0.levels < 0 }.map { "\($0.name) by \(-$0.levels)" as Phrase }
    var clauses: [Phrase] = [
      """
      in the middle now \(questionnaire.levelName(current)), needed \(questionnaire.levelName(needed))
      """
    ]
    clauses += short.isEmpty ? [] : ["short of what is needed \(short.enumeration)"]
    clauses += beyond.isEmpty ? [] : ["beyond it \(beyond.enumeration)"]
    if short.isEmpty && beyond.isEmpty { clauses.append("every attribute that is placed stands where it is needed") }
    return "\(strong: title): \(clauses.joined(by: "; "))."
  }
}
