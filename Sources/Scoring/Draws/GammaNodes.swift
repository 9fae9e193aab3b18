/// A gamma law in nodes close together: what lies below each, and above.
///
/// With w = ln x, the density of w is proportional to exp(a w − eʷ): a single hump, for every shape a. Its top is at ln a;
/// with u = w − ln a and the density there as 1, it is exp(a (1 + u − eᵘ)).
struct GammaNodes {
  private let count: Int
  private var variates: [Double]
  /// Of the logarithm, with its first and second derivative.
  private var densities: [Double]
  private var slopes: [Double]
  private var bends: [Double]
  private let step: Double
  private let shape: Double

  /// Nodes are a sixth of the hump’s half width apart.
  private static let nodesPerWidth = 6.0
  /// Beyond e⁻¹⁶ of the top’s density there is far less than the 2⁻¹⁷ of the whole that is looked up last.
  private static let least = -16.0

  /// - Parameter shape: 1 or more.
  init(shape: Double) {
    self.shape = shape
    let step = 1 / (Self.nodesPerWidth * shape.squareRoot())
    self.step = step
    /// Eight nodes from a place on: the variates, by the shape, and the logarithms of their densities.
    func nodes(from place: Int) -> (SIMD8<Double>, SIMD8<Double>) {
      let u = (SIMD8<Double>(0, 1, 2, 3, 4, 5, 6, 7) + Double(place)) * step
      let factor = exponential(u)
      return (factor, (u + 1 - factor) * shape)
    }
    var (first, end) = (0, 8)
    while nodes(from: first).1[0] > Self.least { first -= 8 }
    while nodes(from: end - 8).1[7] > Self.least { end += 8 }
    count = end - first
    variates = Array(repeating: 0, count: count)
    densities = variates
    slopes = variates
    bends = variates
    for place in stride(from: 0, to: count, by: 8) {
      let (factor, logarithms) = nodes(from: first + place)
      let (x, density) = (factor * shape, exponential(logarithms))
      let (slope, bend) = (density * (shape - x), density * ((shape - x) * (shape - x) - x))
      for lane in 0..<8 {
        variates[place + lane] = x[lane]
        densities[place + lane] = density[lane]
        slopes[place + lane] = slope[lane]
        bends[place + lane] = bend[lane]
      }
    }
  }

  /// The quantiles of chances from 0 to ½, and of those from 1 to ½.
  ///
  /// Each is summed up from its own end, where sums are small and exact; beyond that, the density falls off like an
  /// exponential.
  var tails: (lower: GammaTail, upper: GammaTail) {
    let last = count - 1
    var below = Array(repeating: densities[0] / (shape - variates[0]), count: count)
    var above = Array(repeating: densities[last] / (variates[last] - shape), count: count)
    // What lies between two nodes, by the polynomial that has the density and both derivatives of it at either.
    var masses = below
    for node in 0..<last {
      let ends = (densities[node] + densities[node + 1]) * 0.5
      let bend = (bends[node] + bends[node + 1]) * (1.0 / 120)
      masses[node] = step * (ends + step * ((slopes[node] - slopes[node + 1]) * 0.1 + step * bend))
    }
    for node in 0..<last { below[node + 1] = below[node] + masses[node] }
    for node in (0..<last).reversed() { above[node] = above[node + 1] + masses[node] }
    let whole = below[last] + above[last]
    return (
      GammaTail(variates, chances: below, rates: densities, whole: whole),
      GammaTail(variates.reversed(), chances: above.reversed(), rates: densities.reversed().map { -$0 }, whole: whole)
    )
  }
}

/// One end of a gamma law: the variate as a function of the logarithm of the chance to lie further out.
struct GammaTail {
  private let variates: [Double]
  private let logarithms: [Double]
  /// How fast the variate changes with the logarithm.
  private let slopes: [Double]

  /// - Parameters:
  ///   - variates: a multiple of eight.
  ///   - rates: by how much the chance changes with the logarithm of the variate.
  fileprivate init(_ variates: [Double], chances: [Double], rates: [Double], whole: Double) {
    self.variates = variates
    var (logarithms, slopes) = (variates, variates)
    for place in stride(from: 0, to: variates.count, by: 8) {
      let chance = lanes(chances, place)
      let logs = logarithm(chance * (1 / whole))
      let slope = lanes(variates, place) * chance / lanes(rates, place)
      for lane in 0..<8 {
        logarithms[place + lane] = logs[lane]
        slopes[place + lane] = slope[lane]
      }
    }
    (self.logarithms, self.slopes) = (logarithms, slopes)
  }

  /// What lies further out with these chances: between nodes a cubic that keeps to the slopes at both.
  ///
  /// - Parameter places: logarithms of chances, −12…−0.69, in rising order.
  func quantiles(of places: [Double]) -> [Double] {
    var node = -1
    // The cubic from the last node passed to the next: its coefficients, for parts of the way.
    var (first, second, third, fourth, inverseWidth) = (0.0, 0.0, 0.0, 0.0, 0.0)
    return places.map { place in
      if node < 0 || place > logarithms[node + 1] {
        repeat { node += 1 } while place > logarithms[node + 1]
        let width = logarithms[node + 1] - logarithms[node]
        inverseWidth = 1 / width
        let (rise, start, end) = (
          variates[node + 1] - variates[node], slopes[node] * width, slopes[node + 1] * width
        )
        (first, second, third, fourth) = (variates[node], start, 3 * rise - 2 * start - end, start + end - 2 * rise)
      }
      let part = (place - logarithms[node]) * inverseWidth
      return ((fourth * part + third) * part + second) * part + first
    }
  }
}

/// Eight numbers from a place on.
@inline(__always)
private func lanes(_ numbers: [Double], _ place: Int) -> SIMD8<Double> {
  SIMD8(
    numbers[place], numbers[place + 1], numbers[place + 2], numbers[place + 3], numbers[place + 4], numbers[place + 5],
    numbers[place + 6], numbers[place + 7])
}
