internal import Domain
internal import QuestionnaireReader
internal import Scoring

extension QuestionnaireFile {
  /// What a file holds, in a line on the whole and a table.
  ///
  /// - Parameters:
  ///   - shelf: holds what a plan names.
  ///   - columns: the width of the terminal; nil for none.
  func overview(on shelf: Shelf, within columns: Int?) -> String {
    switch self {
    case .questionnaire(let questionnaire): questionnaire.overview(within: columns)
    case .plan(let plan): plan.overview(on: shelf, within: columns)
    case .policy(let policy): policy.overview(within: columns)
    }
  }
}

extension Questionnaire {
  /// Whole minutes of all its time boxes.
  var minutes: Int { sections.reduce(0) { $0 + $1.minutes } }

  /// “8 questions, 64 minutes”.
  var extent: String {
    "\(counted(questions.count, "question")), \(counted(minutes, "minute"))"
  }

  /// A line on the whole, and a table of its sections and questions: the share that each has in the index of this
  /// questionnaire, and its minutes.
  func overview(within columns: Int?) -> String {
    var table = TextTable([("SHARE", .trailing), ("MINUTES", .trailing), ("QUESTION", .leading), ("GATE", .leading)])
    // A ladder places its questions on levels: none has a share.
    let score = kind == .rating ? Score(Inquiry(questionnaires: [self]), scope: .ours) : nil
    func share(_ share: Double?) -> String { share.map(percent) ?? "–" }
    for section in sections {
      let questions = section.questions.map { (question: $0, share: score?[QuestionID(id, $0.id)]?.weight) }
      table.add([
        share(score.map { _ in questions.reduce(0) { $0 + ($1.share ?? 0) } }), String(section.minutes),
        section.id.text, "",
      ])
      for (question, weight) in questions {
        table.add([share(weight), String(question.minutes), "  \(question.id)", gate(of: question)])
      }
    }
    let total = score.map { $0.questions.reduce(0) { $0 + $1.weight } }
    table.add([share(total), String(minutes), "in all", ""])
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

extension Section {
  fileprivate var minutes: Int { questions.reduce(0) { $0 + $1.minutes } }
}

extension SessionPlan {
  /// A line on the whole, and a table of what a session of this plan takes, in the order in which it comes.
  fileprivate func overview(on shelf: Shelf, within columns: Int?) -> String {
    var table = TextTable([("MINUTES", .trailing), ("PART", .leading), ("QUESTIONS", .trailing)])
    var total = 0
    func add(_ part: String, _ minutes: Int, questions: Int? = nil) {
      total += minutes
      table.add([String(minutes), part, questions.map(String.init) ?? ""])
    }
    add("opening", minutes.opening)
    for questionnaire in questionnaires.compactMap({ shelf.questionnaires[$0]?.value }) {
      add(questionnaire.id.text, questionnaire.minutes, questions: questionnaire.questions.count)
    }
    add("verdict", minutes.verdict)
    add("decision", minutes.decision)
    table.add([String(total), "in all", ""])
    let heading = "plan \(id), \(title): \(counted(total, "minute")), policy \(policy)"
    return ([heading] + table.lines(within: columns)).joined(separator: "\n")
  }
}

extension Policy {
  /// A line on the whole, and a table of its numbers.
  fileprivate func overview(within columns: Int?) -> String {
    var table = TextTable([("NUMBER", .leading), ("VALUE", .trailing)])
    for (name, number) in [
      ("go", go), ("noGo", noGo), ("floor", floor), ("slack", slack), ("coverageGo", coverageGo),
      ("coverageMinimum", coverageMinimum), ("setAsideMaximum", setAsideMaximum), ("confidenceGo", confidenceGo),
      ("gateConfidence", Double(gateConfidence.rawValue)), ("concentration", concentration),
    ] {
      table.add([name, plain(number)])
    }
    table.add(["draws", String(draws)])
    table.add(["seed", String(seed)])
    return (["policy \(id), \(title)"] + table.lines(within: columns)).joined(separator: "\n")
  }
}

/// “1 question”, “8 questions”.
func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}
