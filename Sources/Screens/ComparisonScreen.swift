internal import Canvas
internal import Domain
internal import Report
internal import Scoring
internal import Session

/// Workshops side by side: the page that `courtship compare` writes, to be read, scrolled and saved.
extension Interface {
  func comparisonFlow(columns: Int) -> Flow {
    var flow = Flow(columns: columns)
    guard let document else {
      flow.paragraph("Comparing the candidates", Theme.prompt)
      if let progress = comparing?.progress(at: now) { flow.line(progress, Theme.dim) }
      return flow
    }
    for block in document.blocks { flow.block(block) }
    return flow
  }

  /// Begins with the marked workshops; where none are, with all of the programme that is selected.
  mutating func compare() {
    if marked.count >= 2 {
      let candidates = summaries.filter { marked.contains($0.id) }
      let programmes = Set(candidates.map(\.programme))
      let common = programmes.count == 1 ? programmes.first ?? nil : nil
      let isInLibrary = summaries.contains { $0.id.programme != nil && $0.id.programme == common }
      comparing = Comparing(candidates.map(\.id), of: isInLibrary ? common : nil, at: now)
    } else if let programme = selectedLine?.summary.id.programme {
      comparing = Comparing(workshops(of: programme).map(\.id), of: programme, at: now)
    }
    sought = selectedLine?.summary.id
    show(.comparison)
  }

  /// Between two keys: reads the next candidate, or draws the next part.
  mutating func goOnComparing() -> [Request] {
    guard view == .comparison, comparing?.isUnderWay == true else { return [] }
    if let next = comparing?.waiting.first { return [.read(next)] }
    comparing?.goOn()
    let sentences = comparing?.comparison?.copiesThatDiffer ?? []
    if !sentences.isEmpty { toast = Toast(sentences.joined(separator: " "), .advice) }
    return []
  }

  /// Esc: back to the line one came from, also while it is under way.
  mutating func leaveComparison() {
    let isUnderWay = comparing?.isUnderWay == true
    let line = sought
    show(.library)
    sought = nil
    selectLine(of: line)
    if isUnderWay { toast = Toast("Not compared. C begins again.", .advice) }
  }

  func saveComparisonForm() -> Form {
    Form(
      .saveComparison, title: "Save the comparison",
      advice: "For our own firm alone: it names every candidate.", fields: [Form.Field("File", text: "candidates.md")])
  }
}
