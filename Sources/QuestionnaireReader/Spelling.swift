/// The word of `words` that `typed` was probably meant to be: at most two slips away and nearer than half its length.
///
/// Upper and lower case are one. At a tie, the earlier word.
func probableWord(for typed: String, among words: [String]) -> String? {
  guard typed.utf8.count <= 40 else { return nil }
  let candidates = words.map { (word: $0, slips: slips(from: typed.lowercased(), to: $0.lowercased())) }
  guard let best = candidates.min(by: { $0.slips < $1.slips }) else { return nil }
  return best.slips <= 2 && 2 * best.slips < best.word.count ? best.word : nil
}

/// How many letters were left out, added, mistaken or swapped with their neighbour.
///
/// - SeeAlso: Damerau, "A technique for computer detection and correction of spelling errors" (1964); each letter is
///   moved once at most (optimal string alignment).
private func slips(from a: String, to b: String) -> Int {
  let a = Array(a.unicodeScalars)
  let b = Array(b.unicodeScalars)
  var rows = [Array(0...b.count)]
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var least = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        least = min(least, rows[i - 1][j - 1] + 1)
      }
      row.append(least)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
