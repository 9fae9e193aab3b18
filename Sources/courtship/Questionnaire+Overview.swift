internal import Domain
internal import Scoring

extension Questionnaire {
  /// Whole minutes of all its time boxes.
  var minutes: Int { questions.reduce(0) { $0 + $1.minutes } }

  /// “8 questions, 64 minutes”.
  var extent: String {
    "\(counted(questions.count, "question")), \(counted(minutes, "minute"))"
  }

  /// A line on the whole, and a table of its questions: the share that each has in the index of this questionnaire, and
  /// its time box.
  ///
  /// - Parameter columns: the width of the terminal; nil for none.
  func overview(within columns: Int?) -> String {
    var table = TextTable([("SHARE", .trailing), ("MINUTES", .trailing), ("QUESTION", .leading), ("GATE", .leading)])
    let shares = Score(Inquiry(questionnaires: [self]), scope: .ours).questions.map(\.weight)
    var rest = shares[...]
    for section in sections {
      for question in section.questions {
        // A ladder places its questions on levels: none has a share.
        let share = rest.popFirst().map(percent) ?? "–"
        table.add([share, String(question.minutes), "\(section.id)/\(question.id)", gate(of: question)])
      }
    }
    return (["\(id) \(version), \(title): \(extent)"] + table.lines(within: columns)).joined(separator: "\n")
  }

  private func gate(of question: Question) -> String {
    question.gate.map { "at least \($0.minimum.rawValue), else \($0.otherwise.rawValue)" } ?? ""
  }

  /// To a tenth of a percent: of forty questions a whole one would hide the differences.
  private func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }
}

/// “1 question”, “8 questions”.
func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}
