internal import ArgumentParser
internal import Domain
internal import Interchange
internal import Report
internal import Scoring

/// Which questionnaires a score or a report speaks of.
struct AudienceOption: ParsableArguments {
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "both: what both firms may see, the default for a workshop; ours: everything, the default for a programme.",
      valueName: "both|ours"),
    transform: { text in
      guard let scope = Scope(rawValue: text) else {
        throw ValidationError("“\(text)” is no audience. Use both or ours.")
      }
      return scope
    })
  var scope: Scope?

  /// - Throws: ``CommandFailure/programmeForBoth``.
  func scope(of subject: Subject) throws(CommandFailure) -> Scope {
    if scope == .both, subject.workshop == nil { throw .programmeForBoth }
    return scope ?? subject.usualScope
  }
}

/// `courtship score`.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Say the verdict, and why.")

  @OptionGroup var library: LibraryOption
  @OptionGroup var audience: AudienceOption
  @Argument(help: "An id, a unique beginning of one, an exact title, or a file that ends in .json.")
  var subject: String
  @Flag(help: "Every figure, as JSON: courtship-score/1.") var json = false

  func run() throws {
    let subject = try SubjectArgument(subject).subject(library: library)
    let score = Score(subject.inquiry, scope: try audience.scope(of: subject))
    let outlook = Outlook(of: subject.inquiry, scope: score.scope)
    if json {
      try StandardOutput.write(ScoreFile.encode(score, outlook, of: subject))
    } else {
      try StandardOutput.say(score.summary(of: subject, outlook))
    }
  }
}

extension Score {
  /// The verdict in a screenful: why, and what a go still asks for.
  func summary(of subject: Subject, _ outlook: Outlook) -> String {
    let audience = scope == .both ? "for both firms" : "for our own firm"
    let inquiry = subject.inquiry
    var paragraphs = ["\(subject.title), \(audience)", because(in: inquiry).text, figures(in: inquiry.stage)]
    let parts = parts(in: inquiry)
    if !parts.isEmpty {
      var table = TextTable([("Questionnaire", .leading), ("Index", .trailing), ("Share", .trailing)])
      for part in parts { table.add([part.title, part.index, part.share]) }
      paragraphs.append(table.lines(within: nil).joined(separator: "\n"))
    }
    func tell(_ sentences: Phrase?...) {
      let said = sentences.compactMap { $0?.text }
      if !said.isEmpty { paragraphs.append(said.joined(separator: "\n")) }
    }
    tell(outlook.sentence(in: inquiry), outlook.causeSentence(in: inquiry, verdict: verdict))
    if !toldConditions.isEmpty {
      let tasks = toldConditions.map { "  - \($0.sentence(in: inquiry).text)" }
      paragraphs.append(
        (["\(Phrase(inquiry.go).capitalised.text) still asks for this:"] + tasks).joined(separator: "\n"))
    }
    tell(wayUp(in: inquiry), wayDown(in: inquiry), askNextSentence(outlook, in: inquiry))
    for ladder in ladders { tell(ladder.sentence(in: inquiry)) }
    tell(comparison(with: subject.workshop?.decision, in: inquiry.stage))
    return paragraphs.joined(separator: "\n\n")
  }

  private func figures(in stage: Stage) -> String {
    var lines = ["Verdict     \(verdict.name(in: stage))"]
    if let index, let low, let high {
      let range = "; between \(Figure.whole(low)) and \(Figure.whole(high)) once every question is answered"
      lines.append("Index       \(Figure.whole(index)) of 100\(hasOpenQuestions ? range : "")")
    }
    if let coverage { lines.append("Coverage    \(Figure.percent(coverage)) of the weight is rated") }
    if let confidence { lines.append("Confidence  \(Figure.percent(confidence))") }
    return lines.joined(separator: "\n")
  }
}
