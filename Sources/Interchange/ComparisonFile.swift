internal import Domain
package import Scoring

/// What `courtship compare --json` prints: `courtship-comparison/1`. Every key is always there; a figure that does not exist
/// is null.
package enum ComparisonFile {
  static let format = FileFormat(name: "courtship-comparison", version: 1)

  /// - Returns: the whole file, in the manner of ``SubjectFile/encode(_:)``.
  package static func encode(_ comparison: Comparison) -> String {
    JSON.object([
      "format": .string(format.description),
      "questionnaires": .array(comparison.questionnaires.map { .string($0.text) }),
      "leftOut": .array(comparison.leftOut.map { .string($0.text) }), "policy": .string(comparison.policy.id.text),
      "capacity": comparison.capacity.map { .number($0) } ?? .null, "draws": .number(comparison.policy.draws),
      "seed": .number(comparison.policy.seed),
      "candidates": .array(comparison.candidates.map { candidate($0) }),
      "pairwise": .array(comparison.candidates.map { pairwise($0, of: comparison.candidates.count) }),
      "eliminated": .array(comparison.eliminated.map { eliminated($0) }),
    ]).document
  }

  private static func candidate(_ candidate: Comparison.Candidate) -> JSON {
    let ranking = candidate.ranking
    let weights = ranking?.centralWeights.map { weights in
      JSON.object(
        Dictionary(uniqueKeysWithValues: weights.map { ($0.key.description, ScoreFile.figure($0.value)) }))
    }
    return .object([
      "id": .string(candidate.id.text), "title": .string(candidate.title),
      "partnerFirm": .string(candidate.partnerFirm), "verdict": .string(candidate.verdict.rawValue),
      "ownVerdict": .string(candidate.ownVerdict.rawValue), "index": ScoreFile.figure(candidate.index),
      "fit": ScoreFile.figure(candidate.fit),
      "rankAcceptability": ranking.map { .array($0.acceptability.map(ScoreFile.figure)) } ?? .null,
      "expectedRank": ScoreFile.figure(ranking?.expectedRank),
      "withinCapacity": ScoreFile.figure(ranking?.withinCapacity), "centralWeights": weights ?? .null,
    ])
  }

  /// How often a candidate ranked before each one of the list.
  private static func pairwise(_ candidate: Comparison.Candidate, of count: Int) -> JSON {
    .array(candidate.ranking?.wins.map(ScoreFile.figure) ?? Array(repeating: .null, count: count))
  }

  private static func eliminated(_ eliminated: Comparison.Eliminated) -> JSON {
    .object([
      "id": .string(eliminated.id.text), "title": .string(eliminated.title),
      "failedGates": .array(eliminated.failedGates.map { .string($0.description) }),
    ])
  }
}
