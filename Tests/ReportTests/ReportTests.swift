import Domain
import Foundation
import Report
import Scoring
import Testing

/// The report of a subject for an audience, scored as the program scores it.
func report(_ subject: Subject, for audience: Scope) -> Document {
  Document(
    of: subject, score: Score(subject.inquiry, scope: audience),
    outlook: Outlook(of: subject.inquiry, scope: audience))
}

@Suite struct ReportTests {
  @Test(
    arguments: [
      ("workshop-for-both", Subject.workshop(Halden.workshop), Scope.both),
      ("workshop-for-ours", .workshop(Halden.workshop), .ours),
      ("review-for-both", .workshop(Halden.review), .both),
      ("programme-for-ours", .programme(Halden.programme), .ours),
    ])
  func `the report reads as it was agreed`(_ name: String, _ subject: Subject, _ audience: Scope)
    throws
  {
    let markdown = report(subject, for: audience).markdown
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
      .appendingPathComponent("Fixtures/Report/\(name).md")
    let expected = (try? String(contentsOf: fixture, encoding: .utf8)) ?? ""
    if markdown != expected {
      let actual = FileManager.default.temporaryDirectory.appendingPathComponent("\(name).md")
      try Data(markdown.utf8).write(to: actual)
      let differing = zip(markdown.split(separator: "\n"), expected.split(separator: "\n")).first {
        $0 != $1
      }
      Issue.record(
        "\(actual.path) differs from \(fixture.path), first here: \(differing.map { "\($0)" } ?? "at the end")"
      )
    }
  }
}
