package import Domain

extension [Subject] {
  /// Copies of all of them, each under a name of its own; what named another of them names its copy.
  ///
  /// Of two with one name the first is meant.
  ///
  /// - Parameter taken: the names that are in use; the new ones are added.
  package func copies(named makeID: () -> String, besides taken: inout Set<String>) -> [Subject] {
    let copies = map { $0.named(makeID(), besides: &taken) }
    let names = Dictionary(zip(map(\.subjectID), copies)) { first, _ in first }
    return copies.map { copy in
      guard case .workshop(var workshop) = copy else { return copy }
      if let id = workshop.programme, let programme = names[.programme(id)]?.programme {
        workshop.programme = programme.id
      }
      if let id = workshop.previous, let previous = names[.workshop(id)]?.workshop { workshop.previous = previous.id }
      return .workshop(workshop)
    }
  }
}
