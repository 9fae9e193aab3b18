internal import Canvas
internal import Domain
internal import Report
internal import Scoring
internal import Session

/// Workshops side by side: the page that `courtship compare` writes, to be read, scrolled and saved.
extension Interface {
  func comparisonFlow(columns: Int) -> Flow {
    if let flow = comparing?.laidOut, flow.columns == max(1, columns) { return flow }
    if let document, let comparison = comparing?.comparison {
      return Flow(of: document, comparison, columns: columns)
    }
    var flow = Flow(columns: columns)
    flow.paragraph("Comparing the candidates", Theme.prompt)
    if let progress = comparing?.progress(at: now) { flow.line(progress, Theme.dim) }
    return flow
  }

  /// The last thing that every event does to the page of candidates, so that drawing a frame lays nothing out.
  mutating func layOutComparison() {
    guard view == .comparison, comparing?.document != nil else { return }
    let columns = layout.main.columns - 2
    comparing?.layOut(columns: columns) { Flow(of: $0, $1, columns: columns) }
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
    if grid != nil { return show(.grid) }
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

extension Flow {
  /// The page of candidates.
  fileprivate init(of document: Document, _ comparison: Comparison, columns: Int) {
    self.init(columns: columns)
    // The list stands before all other tables.
    var isListed = false
    for block in document.blocks {
      if case .table(let table) = block, !isListed, comparison.hasRanking {
        ranking(table, capacity: comparison.capacity)
        isListed = true
      } else {
        self.block(block)
      }
    }
  }

  /// The list of candidates under short heads, with as many of its figures as there is room for: the mean rank is left
  /// out first, and then, where there is a capacity, how often a candidate comes first.
  fileprivate mutating func ranking(_ table: Block.Table, capacity: Int?) {
    var short = table
    // Candidates that are rated by criteria have a column more: their fit.
    let fit = table.columns.count > 7 ? [4] : []
    let (first, best, rank) = (4 + fit.count, 5 + fit.count, 6 + fit.count)
    if let capacity { short.columns[best].title = "Best \(capacity)" }
    let head = [0, 1, 2, 3] + fit
    let choices =
      capacity == nil
      ? [head + [first, rank], head + [first]] : [head + [first, best, rank], head + [first, best], head + [best]]
    blank()
    self.table(choices.map { short.taking($0) }.first { widths(of: $0) != nil } ?? table)
  }
}

extension Block.Table {
  /// Some of its columns.
  fileprivate func taking(_ places: [Int]) -> Block.Table {
    Block.Table(places.map { columns[$0] }, rows: rows.map { row in places.map { row[$0] } })
  }
}
