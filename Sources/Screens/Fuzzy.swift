/// How well a name is called by some of its letters, so that the likeliest of many comes first.
enum Fuzzy {
  /// Project decision: a word that begins with a letter typed is nearly always meant, letters in a row often; the first
  /// word of a name more than its others.
  private static let (wordStart, run, nameStart) = (4, 3, 2)

  /// - Returns: 0 or more, the higher the better; nil where `name` has not the letters of `query` in their order. Blanks
  ///   of the query and upper and lower case make no difference.
  static func score(of query: String, in name: String) -> Int? {
    let letters = query.lowercased().filter { !$0.isWhitespace }.map { $0 }
    let characters = name.lowercased().map { $0 }
    if letters.isEmpty { return 0 }
    // The best score of the letters so far that ends at each place; below 0 where they cannot end there.
    var best: [Int] = []
    for (number, letter) in letters.enumerated() {
      var next = Array(repeating: impossible, count: characters.count)
      // The best that ends at least one place before the last.
      var earlier = impossible
      for place in characters.indices {
        if number > 0, place > 1 { earlier = max(earlier, best[place - 2]) }
        guard characters[place] == letter else { continue }
        let running = number > 0 && place > 0 ? best[place - 1] + run : impossible
        let before = number == 0 ? 0 : max(running, earlier)
        if before >= 0 { next[place] = before + bonus(at: place, of: characters) }
      }
      // Most names are not called: no later letter changes that.
      if next.allSatisfy({ $0 < 0 }) { return nil }
      best = next
    }
    return best.max().flatMap { $0 >= 0 ? $0 : nil }
  }

  /// So far below 0 that no bonus makes up for it.
  private static let impossible = -1000

  /// Those of `items` whose name is called by the letters of `query`, the likeliest first; equals keep their order.
  static func ranked<Item>(_ items: [Item], by query: String, name: (Item) -> String) -> [Item] {
    items.enumerated()
      .compactMap { place, item in score(of: query, in: name(item)).map { (place: place, item: item, score: $0) } }
      .sorted { ($1.score, $0.place) < ($0.score, $1.place) }
      .map(\.item)
  }

  private static func bonus(at place: Int, of characters: [Character]) -> Int {
    if place == 0 { return wordStart + nameStart }
    let isStart = !isWord(characters[place - 1]) && isWord(characters[place])
    return isStart ? wordStart : 0
  }

  private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
