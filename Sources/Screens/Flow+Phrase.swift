internal import Canvas
internal import Report

extension Flow {
  /// A phrase of the report, wrapped, with its marked words set off.
  mutating func phrase(_ phrase: Phrase, lead: Span? = nil, indent: Int = 0) {
    // Marks are kept by position: the text is wrapped as a whole, then cut where the runs end.
    var marks: [(end: Int, style: Style)] = []
    var length = 0
    for run in phrase.runs {
      length += run.text.count
      marks.append((length, style(of: run)))
    }
    let text = phrase.text
    styled(text, marks: marks, lead: lead, indent: indent)
  }

  private func style(of run: Phrase.Run) -> Style {
    switch run {
    case .text: Theme.body
    case .strong: Theme.strong
    case .emphasis: Theme.strong
    case .code: Theme.key
    }
  }
}
