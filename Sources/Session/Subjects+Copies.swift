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
      func renamed(_ id: WorkshopID) -> WorkshopID { names[.workshop(id)]?.workshop?.id ?? id }
      workshop.previous = workshop.previous.map(renamed)
      for index in workshop.inquiry.actions.indices {
        guard let session = workshop.inquiry.actions[index].promise?.session else { continue }
        workshop.inquiry.actions[index].promise?.session = renamed(session)
      }
      for index in workshop.followUp.past.indices {
        workshop.followUp.past[index].session = renamed(workshop.followUp.past[index].session)
      }
      return .workshop(workshop)
    }
  }
}
