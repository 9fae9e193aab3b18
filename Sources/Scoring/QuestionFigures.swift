package import Domain

/// A figure for each of some questions.
package struct QuestionFigures: Hashable, Sendable {
  /// By name, in code points.
  package let questions: [QuestionID]
  private let figures: [Double]

  /// - Parameters:
  ///   - questions: in order of their names, in code points, none twice.
  ///   - figures: in the same order.
  init(_ questions: [QuestionID], _ figures: [Double]) {
    (self.questions, self.figures) = (questions, figures)
  }

  /// The figure of a question; nil where it has none.
  package subscript(question: QuestionID) -> Double? {
    var (start, end) = (questions.startIndex, questions.endIndex)
    while start < end {
      let middle = (start + end) / 2
      if questions[middle] < question { start = middle + 1 } else { end = middle }
    }
    return start < questions.endIndex && questions[start] == question ? figures[start] : nil
  }

  package var isEmpty: Bool { questions.isEmpty }
}

extension QuestionFigures: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral figures: (QuestionID, Double)...) {
    self.init(Dictionary(figures, uniquingKeysWith: { first, _ in first }))
  }

  package init(_ figures: [QuestionID: Double]) {
    let sorted = figures.sorted { $0.key < $1.key }
    self.init(sorted.map(\.key), sorted.map(\.value))
  }
}
