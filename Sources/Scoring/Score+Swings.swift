extension Score {
  /// The questions whose rating could move the index most, the widest ``QuestionScore/tornado`` first; at most `count` of
  /// them. Equal ones stand in file order.
  package func widestSwings(_ count: Int) -> [QuestionScore] {
    least(count) { question in question.tornado.map { $0.lowerBound - $0.upperBound } }
  }

  /// The questions whose weight matters to the band of the index: those whose ``QuestionScore/weightInterval`` is not all of
  /// 0…1, the one whose share lies nearest to a bound first; at most `count` of them. Equal ones stand in file order.
  package func tightestWeights(_ count: Int) -> [QuestionScore] {
    least(count) { question in
      guard let share = question.ratedShare, let interval = question.weightInterval else { return nil }
      let below = interval.lowerBound > 0 ? share - interval.lowerBound : nil
      let above = interval.upperBound < 1 ? interval.upperBound - share : nil
      return [below, above].compactMap { $0 }.min()
    }
  }

  /// The `count` questions with the least figures; those without one are left out.
  private func least(_ count: Int, by figure: (QuestionScore) -> Double?) -> [QuestionScore] {
    let figures = questions.enumerated().compactMap { offset, question in
      figure(question).map { (question: question, figure: $0, offset: offset) }
    }
    // Equal figures differ by rounding, and a tolerance alone is no order: to the precision that figures have.
    let sorted = figures.sorted { (rounded($0.figure), $0.offset) < (rounded($1.figure), $1.offset) }
    return sorted.prefix(count).map(\.question)
  }

  private func rounded(_ figure: Double) -> Double { (figure / tolerance).rounded() }
}
