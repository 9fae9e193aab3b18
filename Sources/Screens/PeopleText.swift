internal import Domain

/// The people of one firm as set-up shows them: a line each, `Name, role`, so that a pasted list works.
enum PeopleText {
  static func text(of participants: [Participant], firm: Firm) -> String {
    participants.filter { $0.firm == firm }
      .map { $0.role.isEmpty ? $0.name : "\($0.name), \($0.role)" }
      .joined(separator: "\n")
  }

  /// Reads the lists of all firms back.
  ///
  /// Somebody with the same name stays who they were; a line whose name changed is the person it replaced, as far as
  /// there are such lines; whoever is new takes a seat behind the others.
  static func participants(from texts: [(firm: Firm, text: String)], keeping seated: [Participant]) -> [Participant] {
    var kept: [ParticipantID: Participant] = [:]
    var newcomers: [Participant] = []
    for (firm, text) in texts {
      var lines = text.split(separator: "\n").compactMap(nameAndRole)
      var free = seated.filter { $0.firm == firm }
      for line in lines {
        guard let index = free.firstIndex(where: { $0.name == line.name }) else { continue }
        var person = free.remove(at: index)
        person.role = line.role
        kept[person.id] = person
        lines.removeAll { $0 == line }
      }
      for line in lines {
        if free.isEmpty {
          newcomers.append(Participant(id: ParticipantID(""), name: line.name, firm: firm, role: line.role))
        } else {
          var person = free.removeFirst()
          (person.name, person.role) = line
          kept[person.id] = person
        }
      }
    }
    var people = seated.compactMap { kept[$0.id] }
    for var newcomer in newcomers {
      newcomer.id = .next("p", after: (people + seated).map(\.id))
      people.append(newcomer)
    }
    return people
  }

  private static func nameAndRole(_ line: Substring) -> (name: String, role: String)? {
    let bare = line.drop { $0.isWhitespace || "-*•–".contains($0) }
    let parts = bare.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "," || $0 == "\t" || $0 == ";" }
    let name = trimmed(parts.first ?? "")
    return name.isEmpty ? nil : (name, trimmed(parts.count > 1 ? parts[1] : ""))
  }
}
