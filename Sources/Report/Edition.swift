package import Domain
package import Scoring

extension Document {
  /// The readiness summary of a workshop or a programme, for the audience that `score` is of: whatever that audience
  /// may not see is left out.
  ///
  /// - Parameter outlook: that of the same scope.
  package init(of subject: Subject, score: Score, outlook: Outlook) {
    let edition = Edition(subject: subject.seen(by: score.scope), score: score, outlook: outlook)
    let firstPage = edition.firstPage
    self.init(
      firstPage: firstPage,
      behind: edition.sinceLastTime + edition.reasons(behind: firstPage) + edition.questionByQuestion
        + edition.registers + edition.giveAndGet
        + edition.profile + edition.stillOpen + edition.firmness + edition.method)
  }
}

/// The readiness summary for one audience. Its parts are extensions, one a file, in the order of the document.
struct Edition {
  /// As the audience may see it.
  let subject: Subject
  let score: Score
  let outlook: Outlook

  var inquiry: Inquiry { subject.inquiry }

  /// When in the partnership this is, which is what verdicts are called by.
  var stage: Stage { inquiry.stage }

  /// Whether names may stand beside votes and hunches; otherwise these are counts per firm.
  var namesVoters: Bool { score.scope == .ours }

  func name(_ question: QuestionID) -> String { inquiry.name(of: question) }

  /// What people voted, a firm at a time: “Northwind: 2, 4, 4; Fabrikam: 3 (one absent)”.
  func votes(of round: Round) -> Phrase {
    Firm.allCases.compactMap { firm -> Phrase? in
      let votes = inquiry.participants.filter { $0.firm == firm }.compactMap { person in
        round[person.id].map { (person, $0) }
      }
      if votes.isEmpty { return nil }
      let label = subject.workshop?.label(of: firm) ?? ""
      return "\(label): \(namesVoters ? named(votes) : counted(votes.map(\.1)))"
    }.joined(by: "; ")
  }

  private func named(_ votes: [(Participant, Vote.Value)]) -> String {
    votes.map { person, value in
      switch value {
      case .rating(let rating): "\(onOneLine(person.name)) \(rating.rawValue)"
      case .unknown: "\(onOneLine(person.name)) does not know"
      case .absent: "\(onOneLine(person.name)) absent"
      }
    }.joined(separator: ", ")
  }

  private func counted(_ votes: [Vote.Value]) -> String {
    let unknown = votes.count { $0 == .unknown }
    let absent = votes.count { $0 == .absent }
    let numbers = votes.compactMap(\.rating).sorted().map { String($0.rawValue) }.joined(separator: ", ")
    var others: [String] = []
    if unknown > 0 { others.append("\(spelled(unknown)) \(unknown == 1 ? "does" : "do") not know") }
    if absent > 0 { others.append("\(spelled(absent)) absent") }
    let rest = others.isEmpty ? "" : " (\(others.joined(separator: ", ")))"
    return (numbers.isEmpty ? (unknown == 0 ? "nobody voted" : "no rating") : numbers) + rest
  }

  /// “Owner, by 2026-12-15”; says so where nobody owns it.
  func duty(_ action: Action) -> String {
    if isBlank(action.owner) && action.due == nil { return "no owner and no date yet" }
    let owner = isBlank(action.owner) ? "no owner yet" : trimmed(onOneLine(action.owner))
    return action.due.map { "\(owner), by \($0)" } ?? "\(owner), no date yet"
  }
}

/// The headings of chapters that the first page points to.
enum Chapter {
  static let since = "Since last time, in full"
  static let reasons = "How the verdict came about"
  static let questions = "Question by question"
  static let registers = "Registers"
  static let open = "Still open"
}

/// An identifier in kebab-case as words: `courtship-90` is “Courtship 90”.
func words(_ id: String) -> String {
  let words = id.split(separator: "-").joined(separator: " ")
  return words.prefix(1).uppercased() + words.dropFirst()
}
