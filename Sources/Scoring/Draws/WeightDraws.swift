internal import Domain

/// The questions that weights are drawn for, each with the gamma law of its variates and a stream of its own: weights are
/// from Dirichlet(concentration · ω), gamma variates over their sum.
struct WeightDraws: Sendable {
  private let laws: [GammaLaw]
  private let streams: [RandomStream]
  private let quantiles: GammaQuantiles
  /// Which table a law’s variates are looked up in.
  private let tables: [Int]
  /// Whether weights are drawn as whole numbers, which add up to at most ``WeightMatrix/most``: so they are, unless a law is
  /// small.
  let isWhole: Bool

  /// How many draws are drawn at a time: what is at hand stays in the cache, and there are enough of them for many cores.
  static let drawsInBatch = 1024
  /// How many vectors of eight draws that is.
  static let vectorsInBatch = drawsInBatch / 8

  /// How many batches so many draws take.
  static func batches(of draws: Int) -> Int { (draws + drawsInBatch - 1) / drawsInBatch }

  init(_ key: DrawPlan.WeightKey, crew: Crew = .all) {
    laws = key.shares.map { GammaLaw(shape: key.concentration * $0) }
    streams = key.questions.map { RandomStream(seed: key.seed, key: "weight \($0)") }
    var places: [Float: Int] = [:]
    var shapes: [Float] = []
    tables = laws.map { law in
      if let place = places[law.tableShape] { return place }
      places[law.tableShape] = shapes.count
      shapes.append(law.tableShape)
      return shapes.count - 1
    }
    var quantiles = GammaQuantiles(shapes: shapes, crew: crew)
    isWhole = laws.allSatisfy { !$0.isSmall }
    if isWhole {
      // A part more for what is rounded up.
      let largest = tables.reduce(0) { $0 + quantiles.largest(of: $1) }
      quantiles.multiply(by: (WeightMatrix.most - Float(tables.count)) / largest)
    }
    self.quantiles = quantiles
  }

  /// Draws the weights of a batch, from 0 on.
  func fill(_ matrix: inout WeightMatrix, batch: Int) {
    if isWhole {
      matrix.startOver()
      for column in laws.indices { fill(&matrix, column: column, batch: batch) }
    } else {
      matrix.share(inProportionTo: { columns in
        fillVariates(columns, batch: batch)
        raise(columns)
      })
    }
  }

  /// Draws the weights of one question in a batch, where they are whole numbers, into a matrix that has none of it.
  func fill(_ matrix: inout WeightMatrix, column: Int, batch: Int) {
    var random = streams[column].lanes(batch: batch)
    quantiles.withPlace(tables[column]) { place in
      matrix.set(column) { weights, sums in
        place.fillWhole(weights, addingTo: sums, count: Self.vectorsInBatch, from: &random)
      }
    }
  }

  /// The logarithms of a batch’s variates, by question, then by vector; with a number added that is the same for all.
  func logarithms(batch: Int) -> [[SIMD8<Float>]] {
    var variates = Array(repeating: SIMD8<Float>.zero, count: laws.count * Self.vectorsInBatch)
    variates.withMutablePointer { fillVariates($0, batch: batch) }
    return laws.indices.map { question in
      let column = variates[question * Self.vectorsInBatch..<(question + 1) * Self.vectorsInBatch]
      return laws[question].isSmall ? Array(column) : column.map { logarithm($0) }
    }
  }

  private func fillVariates(_ columns: UnsafeMutablePointer<SIMD8<Float>>, batch: Int) {
    for question in laws.indices { fillVariates(columns + question * Self.vectorsInBatch, question, batch: batch) }
  }

  private func fillVariates(_ column: UnsafeMutablePointer<SIMD8<Float>>, _ question: Int, batch: Int) {
    var random = streams[question].lanes(batch: batch)
    quantiles.withPlace(tables[question]) { place in
      laws[question].fill(column, count: Self.vectorsInBatch, by: place, from: &random)
    }
  }

  /// Makes numbers of logarithms. Where there is nothing but logarithms, those of a draw are taken relative to its
  /// largest, which leaves at least that one above 0; beside a number of usual size, what is too small is nothing.
  private func raise(_ columns: UnsafeMutablePointer<SIMD8<Float>>) {
    let small = laws.indices.filter { laws[$0].isSmall }.map { columns + $0 * Self.vectorsInBatch }
    guard let first = small.first else { return }
    var largest = Array(repeating: SIMD8<Float>.zero, count: Self.vectorsInBatch)
    if small.count == laws.count {
      for vector in largest.indices {
        largest[vector] = small.reduce(first[vector]) { choose(bits($1[vector] .> $0), $1[vector], $0) }
      }
    }
    for column in small {
      for vector in largest.indices { column[vector] = exponential(column[vector] - largest[vector]) }
    }
  }
}
