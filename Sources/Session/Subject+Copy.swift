package import Domain

extension Subject {
  /// The same under a name of its own: a workshop's is `id`, a programme's its own counted on.
  ///
  /// - Parameter taken: the names that are in use; the new one is added.
  package func named(_ id: @autoclosure () -> String, besides taken: inout Set<String>) -> Subject {
    switch self {
    case .workshop(var workshop):
      workshop.id = WorkshopID(id())
      taken.insert(workshop.id.text)
      return .workshop(workshop)
    case .programme(var programme):
      let original = programme.id.text
      var number = 2
      while !taken.insert(programme.id.text).inserted {
        programme.id = ProgrammeID("\(original)-\(number)")
        number += 1
      }
      return .programme(programme)
    }
  }

  /// A copy with all that was asked, said and decided, under a name and a title of its own.
  ///
  /// - Parameters:
  ///   - id: the name of a copy of a workshop.
  ///   - library: what is there already: no two have the same name, and a title tells one from another.
  package func duplicate(named id: @autoclosure () -> String, besides library: [Summary]) -> Subject {
    var taken = Set(library.map(\.id.text))
    let copy = named(id(), besides: &taken)
    let titles = Set(library.map(\.title))
    let candidates = (["copy"] + (2...library.count + 2).map { "copy \($0)" }).map {
      Self.title(self.title, marked: $0)
    }
    let title = candidates.first { !titles.contains($0) } ?? self.title
    return copy.titled(title)
  }

  private func titled(_ title: String) -> Subject {
    switch self {
    case .workshop(var workshop):
      workshop.title = title
      return .workshop(workshop)
    case .programme(var programme):
      programme.name = title
      return .programme(programme)
    }
  }

  /// `title (mark)`; of a title of the longest kind the end gives way.
  private static func title(_ title: String, marked mark: String) -> String {
    let mark = " (\(mark))"
    var title = title
    while Bound.length(of: title) + Bound.length(of: mark) > Bound.nameLength, !title.isEmpty { title.removeLast() }
    return title + mark
  }
}
