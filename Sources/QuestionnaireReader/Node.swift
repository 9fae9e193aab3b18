internal import Domain

/// A YAML value and its place. Every scalar is text: what it means is decided by who reads it, so `no` is Norwegian.
struct Node: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case text(String)
    /// A key or a `- ` with no value behind it.
    case nothing
    case list([Node])
    /// In file order; no key is there twice.
    case map([Pair])
    /// A value that was found wanting while it was parsed, with a finding.
    case refused
  }

  struct Pair: Hashable, Sendable {
    let key: String
    let value: Node
  }

  /// Where a person looks for the value: at its key if it has one, else at its beginning.
  let place: TextPlace
  let content: Content

  /// The value behind `key`; nil where there is none.
  subscript(key: String) -> Node? {
    guard case .map(let pairs) = content else { return nil }
    return pairs.first { $0.key == key }?.value
  }

  /// The place of the value at `path`, or of the nearest value around it.
  func place(at path: some Sequence<Flaw.Step>) -> TextPlace {
    var node = self
    for step in path {
      switch (step, node.content) {
      case (.key(let key), _):
        guard let value = node[key] else { return node.place }
        node = value
      case (.index(let index), .list(let items)) where items.indices.contains(index):
        node = items[index]
      case (.index, _):
        return node.place
      }
    }
    return node.place
  }

  /// What a person would call the content.
  var kind: String {
    switch content {
    case .text: "a text"
    case .nothing: "nothing"
    case .list: "a list"
    case .map: "keys with values"
    case .refused: "a refused value"
    }
  }
}

/// Something wrong with the text of a file, before anybody asks what its values mean.
struct Problem: Error, Hashable, Sendable {
  let place: TextPlace
  let sentence: String
}
