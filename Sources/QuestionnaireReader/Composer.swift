internal import Domain

/// What a YAML text holds, and everything that is wrong with it as a text.
struct Composition: Hashable, Sendable {
  /// Nil where the text holds no value, or ends in a mistake of syntax.
  var root: Node?
  var problems: [Problem]

  init(root: Node? = nil, problems: [Problem] = []) {
    self.root = root
    self.problems = problems
  }

  /// Reads `bytes`, whatever they are, in time and memory proportional to ``Bound/questionnaireBytes`` at most.
  init(_ bytes: [UInt8]) {
    switch SourceText.checked(bytes) {
    case .failure(let problem):
      self.init(problems: [problem])
    case .success(let text):
      var composer = Composer(text: text)
      let root = composer.root()
      self.init(root: root, problems: composer.problems)
    }
  }
}

extension Composition {
  static let tooDeep = "this nests deeper than \(Bound.nesting) levels; no file needs so many"
}

/// How many keys one mapping may have, known or not.
///
/// Project decision: several times what the format knows, so that looking one up never takes long.
private let keyLimit = 100

/// How many items one list may have.
///
/// Project decision: twice ``Bound/questions``, the longest list that there can be a use for.
private let itemLimit = 2 * Bound.questions

/// Builds the tree of one text. What this format refuses of YAML becomes a problem, and the reading goes on.
private struct Composer {
  let text: SourceText
  private(set) var problems: [Problem] = []

  init(text: SourceText) {
    self.text = text
  }

  /// Nil after a problem that leaves nothing to build on.
  mutating func root() -> Node? {
    do throws(Problem) {
      return try document()
    } catch {
      problems.append(error)
      return nil
    }
  }

  private mutating func document() throws(Problem) -> Node? {
    var events: YAMLEvents
    do throws(YAMLSyntaxError) { events = try YAMLEvents(text.bytes) } catch { throw problem(error) }
    _ = try next(&events)
    guard try next(&events).kind == .documentStart else {
      throw Problem(place: .start, sentence: "the file holds comments alone; begin with a format: line")
    }
    let first = try next(&events)
    let root = try node(first, place: first.place, depth: 1, &events)
    _ = try next(&events)
    // What follows the document is not worth a second tree, but it is worth a word.
    let rest = try next(&events)
    if rest.kind != .streamEnd {
      problems.append(
        Problem(place: rest.place, sentence: "a second document begins here; keep one document in a file"))
    }
    return root
  }

  private mutating func node(
    _ event: YAMLEvent, place: TextPlace, depth: Int, _ events: inout YAMLEvents
  ) throws(Problem) -> Node {
    refuseFeatures(of: event)
    switch event.kind {
    case .text(let text, let isPlain):
      if let sentence = problem(of: text) {
        problems.append(Problem(place: place, sentence: sentence))
        return Node(place: place, content: .refused)
      }
      return Node(place: place, content: isPlain && text.isEmpty ? .nothing : .text(text))
    case .listStart:
      try enter(depth, at: event.place)
      return Node(place: place, content: .list(try list(at: event.place, depth: depth, &events)))
    case .mapStart:
      try enter(depth, at: event.place)
      return Node(place: place, content: .map(try map(at: event.place, depth: depth, &events)))
    default:
      return Node(place: place, content: .refused)
    }
  }

  private func problem(of text: String) -> String? {
    // Counting bytes is quick, and characters are never more.
    let length = text.utf8.count > Bound.textLength ? Bound.length(of: text) : 0
    if length > Bound.textLength {
      return "a text of \(length) characters is too long; use at most \(Bound.textLength)"
    }
    return SourceText.problem(of: text)
  }

  private mutating func list(at place: TextPlace, depth: Int, _ events: inout YAMLEvents) throws(Problem) -> [Node] {
    var items: [Node] = []
    for _ in 0...itemLimit {
      let event = try next(&events)
      if event.kind == .listEnd { return items }
      items.append(try node(event, place: event.place, depth: depth + 1, &events))
    }
    throw Problem(place: place, sentence: "more than \(itemLimit) items begin here; no file needs so many")
  }

  private mutating func map(at place: TextPlace, depth: Int, _ events: inout YAMLEvents) throws(Problem) -> [Node.Pair]
  {
    var pairs: [Node.Pair] = []
    var places: [String: TextPlace] = [:]
    for _ in 0...keyLimit {
      let event = try next(&events)
      if event.kind == .mapEnd { return pairs }
      let key = try node(event, place: event.place, depth: depth + 1, &events)
      let value = try next(&events)
      let node = try node(value, place: event.place, depth: depth + 1, &events)
      switch key.content {
      case .text(let text):
        if let first = places[text] {
          let sentence = "the key “\(text)” is in line \(first.line) already; remove one of the two"
          problems.append(Problem(place: event.place, sentence: sentence))
        } else {
          places[text] = event.place
          pairs.append(Node.Pair(key: text, value: node))
        }
      case .refused:
        break
      case .nothing, .list, .map:
        problems.append(Problem(place: event.place, sentence: "a key is missing here; write one before the colon"))
      }
    }
    throw Problem(place: place, sentence: "more than \(keyLimit) keys begin here; no file needs so many")
  }

  /// What would let a short file stand for a long one, or a text for something else than text.
  private mutating func refuseFeatures(of event: YAMLEvent) {
    if case .alias(let name) = event.kind {
      problems.append(
        Problem(place: event.place, sentence: "the alias *\(name) is refused; write the value out, or put it in quotes")
      )
    }
    if let anchor = event.anchor {
      problems.append(
        Problem(place: event.place, sentence: "the anchor &\(anchor) is refused; remove it, or put the text in quotes"))
    }
    if let tag = event.tag {
      let prefix = "tag:yaml.org,2002:"
      let name = tag.hasPrefix(prefix) ? "!!" + tag.dropFirst(prefix.count) : tag
      problems.append(
        Problem(place: event.place, sentence: "the tag \(name) is refused; remove it, or put the text in quotes"))
    }
  }

  private func enter(_ depth: Int, at place: TextPlace) throws(Problem) {
    guard depth <= Bound.nesting else {
      throw Problem(place: place, sentence: Composition.tooDeep)
    }
  }

  private func next(_ events: inout YAMLEvents) throws(Problem) -> YAMLEvent {
    do throws(YAMLSyntaxError) { return try events.next() } catch { throw problem(error) }
  }

  private func problem(_ error: YAMLSyntaxError) -> Problem {
    let problem = error.problem(scalar: text.scalar)
    // A text that ends too early ends where its author sees it end, not behind empty lines.
    return Problem(place: min(problem.place, text.end), sentence: problem.sentence)
  }
}
