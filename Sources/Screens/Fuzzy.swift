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
    // The best score of the letters so far that ends at each place; nil where they cannot end there.
    var best: [Int?] = []
    for (number, letter) in letters.enumerated() {
      var earlier: Int?
      let before = best
      best = characters.indices.map { place in
        if number > 0, place > 1, let skipped = before[place - 2] { earlier = max(earlier ?? 0, skipped) }
        guard characters[place] == letter else { return nil }
        let bonus = bonus(at: place, of: characters)
        if number == 0 { return bonus }
        let running = place > 0 ? before[place - 1].map { $0 + run } : nil
        return [running, earlier].compactMap { $0 }.max().map { $0 + bonus }
      }
    }
    return letters.isEmpty ? 0 : best.compactMap { $0 }.max()
  }

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
