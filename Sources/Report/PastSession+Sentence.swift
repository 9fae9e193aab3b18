package import Domain

extension PastSession {
  /// How the partnership stood: “2026-08-14: Conditional, index 61 (48 to 77), 5 of 6 promises kept.”
  package var sentence: String {
    var parts = [verdict.name]
    if let index {
      let interval = low.flatMap { low in high.map { high in " (\(Figure.whole(low)) to \(Figure.whole(high)))" } }
      parts.append("index \(Figure.whole(index))" + (interval ?? ""))
    }
    if promises.total > 0 { parts.append("\(promises.kept) of \(promises.total) promises kept") }
    return "\(date?.description ?? onOneLine(title)): \(parts.joined(separator: ", "))."
  }
}
