/// The cut-offs of the verdict and the settings of the outlook. Cut-offs are conventions: reports print those they used.
///
/// A policy that comes from a reader keeps every rule of ``flaws``.
package struct Policy: Hashable, Sendable {
  package var id: PolicyID
  package var title: String
  package var summary: String
  /// The least index (0…100) of a go.
  package var go: Double
  /// Below this index (0…100) the verdict is no-go.
  package var noGo: Double
  /// The least section index (0…100) of a go.
  package var floor: Double
  /// The least coverage (0…1) of a go.
  package var coverageGo: Double
  /// Below this coverage (0…1) the evidence is insufficient.
  package var coverageMinimum: Double
  /// The least confidence (0…1) of a go.
  package var confidenceGo: Double
  /// The least confidence behind a rating that passes a gate.
  package var gateConfidence: Confidence
  /// How far (0…100) the low end of the interval may lie below `go` in a go.
  package var slack: Double
  /// The greatest share (0…1) of the weight that may be set aside as not applicable in a go.
  package var setAsideMaximum: Double
  /// How closely drawn weights keep to the stated ones: above 0, at most 10,000.
  package var concentration: Double
  /// The number of draws of the outlook: 100…1,000,000.
  package var draws: Int
  /// The seed of the draws: 0 or more.
  package var seed: Int
  package var unknown: UnknownFields

  package init(
    id: PolicyID = ID("balanced"), title: String = "", summary: String = "", go: Double = 70, noGo: Double = 50,
    floor: Double = 40, coverageGo: Double = 0.9, coverageMinimum: Double = 0.7, confidenceGo: Double = 0.5,
    gateConfidence: Confidence = .example, slack: Double = 5, setAsideMaximum: Double = 0.25,
    concentration: Double = 100, draws: Int = 10_000, seed: Int = 1, unknown: UnknownFields = .none
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.go = go
    self.noGo = noGo
    self.floor = floor
    self.coverageGo = coverageGo
    self.coverageMinimum = coverageMinimum
    self.confidenceGo = confidenceGo
    self.gateConfidence = gateConfidence
    self.slack = slack
    self.setAsideMaximum = setAsideMaximum
    self.concentration = concentration
    self.draws = draws
    self.seed = seed
    self.unknown = unknown
  }

  /// The policy of a workshop that names none, and each number that a policy leaves out.
  package static let balanced = Policy()
}
