// libyaml as it comes with Yams. Its events, unlike the tree that Yams builds of them, show every repeated key, show
// an alias before it unfolds, and can be stopped before they nest too deep.
internal import CYaml
internal import Domain

/// What comes next in a YAML text, copied out of the parser's memory.
struct YAMLEvent {
  enum Kind: Equatable {
    case text(String, isPlain: Bool)
    case alias(String)
    case listStart, listEnd, mapStart, mapEnd
    case documentStart, documentEnd
    case streamStart, streamEnd
  }

  let kind: Kind
  let place: TextPlace
  let anchor: String?
  /// As libyaml resolves it: `tag:yaml.org,2002:binary`.
  let tag: String?
}

/// What libyaml says of a text that is not YAML.
struct YAMLSyntaxError: Error, Hashable {
  /// In libyaml's words: `did not find expected key`.
  let problem: String
  let place: TextPlace
  /// Where that began to go wrong: an opening quote or bracket; nil where libyaml names none.
  let origin: TextPlace?
}

/// The events of one YAML text, in order. Needs memory in proportion to the text, and never recurses.
struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>

  /// - Parameter bytes: UTF-8.
  /// - Throws: ``YAMLSyntaxError`` if there is no memory for a parser.
  init(_ bytes: some Collection<UInt8>) throws(YAMLSyntaxError) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      throw YAMLSyntaxError(problem: "there is no memory left", place: .start, origin: nil)
    }
    input = .allocate(capacity: max(1, bytes.count))
    _ = input.initialize(fromContentsOf: bytes)
    self.parser = parser
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// The next event; `streamEnd` is the last one that may be asked for.
  ///
  /// - Throws: ``YAMLSyntaxError``, after which there is no next event.
  mutating func next() throws(YAMLSyntaxError) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw syntaxError }
    defer { yaml_event_delete(&event) }
    var anchor: String?
    var tag: String?
    let kind: YAMLEvent.Kind
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      kind = .text(
        String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self),
        isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
      anchor = text(scalar.anchor)
      tag = text(scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      kind = .listStart
      anchor = text(event.data.sequence_start.anchor)
      tag = text(event.data.sequence_start.tag)
    case YAML_MAPPING_START_EVENT:
      kind = .mapStart
      anchor = text(event.data.mapping_start.anchor)
      tag = text(event.data.mapping_start.tag)
    case YAML_ALIAS_EVENT: kind = .alias(text(event.data.alias.anchor) ?? "")
    case YAML_SEQUENCE_END_EVENT: kind = .listEnd
    case YAML_MAPPING_END_EVENT: kind = .mapEnd
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
    case YAML_STREAM_START_EVENT: kind = .streamStart
    default: kind = .streamEnd
    }
    return YAMLEvent(kind: kind, place: TextPlace(event.start_mark), anchor: anchor, tag: tag)
  }

  private var syntaxError: YAMLSyntaxError {
    YAMLSyntaxError(
      problem: parser.pointee.problem.map { String(cString: $0) } ?? "there is no memory left",
      place: TextPlace(parser.pointee.problem_mark),
      origin: parser.pointee.context == nil ? nil : TextPlace(parser.pointee.context_mark))
  }

  private func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}

extension TextPlace {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: mark.line + 1, column: mark.column + 1)
  }
}
