internal import Domain

/// Weights drawn once for all candidates, over every question of positive weight; each candidate shares a draw out over
/// what applies to it, level by level.
struct CommonWeights {
  /// By name, in code points.
  let questions: [QuestionID]
  private let sections: [Group]
  private let questionnaires: [Group]
  private let draws: WeightDraws
  /// Logarithms of the variates at hand, by question, then by vector.
  private var logarithms: [[SIMD8<Float>]] = []
  /// Logarithms of the sums of a section’s and a questionnaire’s variates, by group, then by vector.
  private var sectionLogarithms: [[SIMD8<Float>]] = []
  private var questionnaireLogarithms: [[SIMD8<Float>]] = []
  private var matrices: [[Int]: WeightMatrix] = [:]

  /// Members of a group: questions of a section, or sections of a questionnaire.
  private struct Group {
    let members: [Int]
  }

  init(_ shared: [Questionnaire], policy: Policy, crew: Crew) {
    // What the questions would have if all applied.
    let names = shared.flatMap(\.questionIDs)
    let all = shares(of: shared, where: names.map { _ in false })
    let places = shared.flatMap { whole in
      whole.sections.flatMap { section in
        section.questions.map { question in
          // By the weights, since a product of them can be too small for any number.
          let counts = whole.weight != .zero && section.weight != .zero && question.weight != .zero
          return counts ? SectionPlace(whole.id, section.id) : nil
        }
      }
    }
    let rows = zip(zip(names, all), places).compactMap { row, place in place.map { (row, $0) } }
      .sorted { $0.0.0 < $1.0.0 }
    questions = rows.map(\.0.0)
    draws = WeightDraws(
      DrawPlan.WeightKey(
        questions: questions, shares: rows.map(\.0.1.ofWhole), concentration: policy.concentration,
        draws: policy.draws, seed: policy.seed), crew: crew)
    let bySection = Dictionary(grouping: rows.indices) { rows[$0].1 }
    let sectionPlaces = bySection.keys.sorted()
    sections = sectionPlaces.map { Group(members: bySection[$0] ?? []) }
    let byQuestionnaire = Dictionary(grouping: sectionPlaces.indices) { sectionPlaces[$0].questionnaire }
    questionnaires = byQuestionnaire.keys.sorted().map { Group(members: byQuestionnaire[$0] ?? []) }
  }

  /// Which questions apply: indices into ``questions``.
  func pattern(_ applicable: [QuestionID]) -> [Int] {
    let places = Dictionary(uniqueKeysWithValues: zip(questions, questions.indices))
    return applicable.compactMap { places[$0] }
  }

  var everything: [Int] { Array(questions.indices) }

  /// Draws a batch.
  mutating func draw(batch: Int) {
    logarithms = draws.logarithms(batch: batch)
    sectionLogarithms = sections.map { Self.sums(of: $0.members.map { logarithms[$0] }) }
    questionnaireLogarithms = questionnaires.map { Self.sums(of: $0.members.map { sectionLogarithms[$0] }) }
    matrices = [:]
    matrices[everything] = makeMatrix(of: everything)
  }

  /// The batch’s weights shared out over what applies, a column for each question of the pattern.
  mutating func matrix(of pattern: [Int]) -> WeightMatrix {
    if let matrix = matrices[pattern] { return matrix }
    let matrix = makeMatrix(of: pattern)
    matrices[pattern] = matrix
    return matrix
  }

  /// log Σ eˣ, vector by vector.
  private static func sums(of columns: [[SIMD8<Float>]]) -> [SIMD8<Float>] {
    guard let first = columns.first else { return [] }
    return first.indices.map { vector in
      let largest = columns.reduce(first[vector]) { choose(bits($1[vector] .> $0), $1[vector], $0) }
      let sum = columns.reduce(SIMD8<Float>.zero) { $0 + exponential($1[vector] - largest) }
      return largest + logarithm(sum)
    }
  }

  /// A question’s weight is its variate over its section’s, as far as it applies, times the section’s over its
  /// questionnaire’s, times the questionnaire’s over all: each level over what has anything that applies beneath.
  private func makeMatrix(of pattern: [Int]) -> WeightMatrix {
    let applies = Set(pattern)
    let ofSection = sections.map { $0.members.filter(applies.contains) }
    let ofQuestionnaire = questionnaires.map { $0.members.filter { !ofSection[$0].isEmpty } }
    let live = questionnaires.indices.filter { !ofQuestionnaire[$0].isEmpty }
    // Shares as logarithms: each level less the sum over what applies.
    let vectors = WeightDraws.vectorsInBatch
    var shares: [[SIMD8<Float>]] = Array(repeating: [], count: questions.count)
    let whole = Self.sums(of: live.map { questionnaireLogarithms[$0] })
    for questionnaire in live {
      let ofSections = Self.sums(of: ofQuestionnaire[questionnaire].map { sectionLogarithms[$0] })
      for section in ofQuestionnaire[questionnaire] {
        let ofQuestions = Self.sums(of: ofSection[section].map { logarithms[$0] })
        for question in ofSection[section] {
          shares[question] = (0..<vectors).map { vector in
            // Differences within a level first: they stay exact where all numbers are huge.
            let inSection = logarithms[question][vector] - ofQuestions[vector]
            let inQuestionnaire = sectionLogarithms[section][vector] - ofSections[vector]
            let inWhole = questionnaireLogarithms[questionnaire][vector] - whole[vector]
            return exponential(inSection + inQuestionnaire + inWhole)
          }
        }
      }
    }
    var matrix = WeightMatrix(questions: pattern.count)
    matrix.share(inProportionTo: { columns in
      for (place, question) in pattern.enumerated() {
        for vector in 0..<vectors { columns[place * vectors + vector] = shares[question][vector] }
      }
    })
    return matrix
  }
}
