/// One lens on a partnership: questions in sections. A workshop carries its own frozen copy.
///
/// A questionnaire that comes from a reader keeps every rule of ``flaws``.
package struct Questionnaire: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// Questions are rated 1…5 and make the index.
    case rating
    /// Attributes are placed on levels and make a profile, never points.
    case ladder
  }

  package enum Audience: String, CaseIterable, Sendable {
    case joint
    /// One firm alone: never shown to the other.
    case `internal`
  }

  /// Who wrote what the questions build on, and whose the wording is.
  package struct Source: Hashable, Sendable {
    package var author: String
    package var work: String
    package var note: String
    package var unknown: UnknownFields

    package init(author: String = "", work: String = "", note: String = "", unknown: UnknownFields = .none) {
      self.author = author
      self.work = work
      self.note = note
      self.unknown = unknown
    }
  }

  package var id: QuestionnaireID
  package var version: SemanticVersion
  /// A language tag as the author wrote it: `en`.
  package var language: String
  package var kind: Kind
  package var audience: Audience
  package var stage: Stage
  package var title: String
  package var summary: String
  package var source: Source
  package var weight: Weight
  /// The names of a ladder's levels, lowest first; empty for a rating questionnaire.
  package var levels: [String]
  package var sections: [Section]
  package var unknown: UnknownFields

  package init(
    id: QuestionnaireID, version: SemanticVersion = SemanticVersion(1, 0, 0), language: String = "en",
    kind: Kind = .rating, audience: Audience = .joint, stage: Stage = .any, title: String, summary: String = "",
    source: Source = Source(), weight: Weight = .one, levels: [String] = [], sections: [Section],
    unknown: UnknownFields = .none
  ) {
    self.id = id
    self.version = version
    self.language = language
    self.kind = kind
    self.audience = audience
    self.stage = stage
    self.title = title
    self.summary = summary
    self.source = source
    self.weight = weight
    self.levels = levels
    self.sections = sections
    self.unknown = unknown
  }

  /// Every question, in file order.
  package var questions: [Question] { sections.flatMap(\.questions) }

  /// Every question's full name, in file order.
  package var questionIDs: [QuestionID] { questions.map { QuestionID(id, $0.id) } }
}

/// When in a partnership something is used.
package enum Stage: String, CaseIterable, Sendable {
  /// Before the contract.
  case courtship
  /// In the living partnership.
  case review
  case any
}
