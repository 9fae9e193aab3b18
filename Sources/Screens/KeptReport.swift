internal import Domain
internal import Report
internal import Scoring
internal import Session

/// The report on the screen, made anew only where something that it says has changed: every key that scrolls it reads it.
struct KeptReport: Sendable {
  private struct Source: Hashable, Sendable {
    let subject: Subject
    let audience: Scope
    let outlook: Outlook
  }

  private var source: Source?
  /// Nil where no report is on the screen, and until its outlook is drawn.
  private(set) var document: Document?

  /// - Parameter outlook: that of the same subject and audience; nil while it is being drawn.
  mutating func refresh(of subject: Subject, for audience: Scope, _ outlook: Outlook?) {
    let source = outlook.map { Source(subject: subject, audience: audience, outlook: $0) }
    if source == self.source { return }
    self.source = source
    document = source.map {
      Document(of: $0.subject, score: Score($0.subject.inquiry, scope: $0.audience), outlook: $0.outlook)
    }
  }
}
