internal import Domain

/// The people of one firm as set-up shows them: a line each, `Name, role`, so that a pasted list works.
enum PeopleText {
  static func text(of participants: [Participant], firm: Firm) -> String {
    participants.filter { $0.firm == firm }
      .map { $0.role.isEmpty ? $0.name : "\($0.name), \($0.role)" }
      .joined(separator: "\n")
  }

  /// Rows of a table as lines: its columns come with tabs between them.
  static func pasted(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { line in
        guard line.contains("\t") else { return String(line) }
        return line.split(separator: "\t").map { trimmed(unmarked($0)) }.filter { !$0.isEmpty }.joined(separator: ", ")
      }
      .joined(separator: "\n")
  }

  /// Reads the lists of all firms back.
  ///
  /// Somebody with the same name stays who they were, and so does somebody whose name was corrected. Any other line
  /// takes the seat of somebody whose line is gone and who has not been heard; the rest take seats behind the others.
  /// Whoever has been heard and has no line is left out: that is for the session to refuse.
  ///
  /// Project decision: no vote is ever handed to another person, so that a name is only taken as corrected if role and
  /// firm are the same and the name is close: see ``isCorrection(_:of:)``.
  ///
  /// - Parameter heard: whether somebody has voted or given a hunch.
  static func participants(
    from texts: [(firm: Firm, text: String)], keeping seated: [Participant] = [],
    heard: (ParticipantID) -> Bool = { _ in false }
  ) -> [Participant] {
    var kept: [ParticipantID: Participant] = [:]
    var newcomers: [Participant] = []
    for (firm, text) in texts {
      var lines = text.split(separator: "\n").compactMap(nameAndRole)
      var free = seated.filter { $0.firm == firm }

      /// Seats the people of all lines that fit somebody whose line was not found yet.
      func seat(where fits: (Line, Participant) -> Bool) {
        lines.removeAll { line in
          guard let index = free.firstIndex(where: { fits(line, $0) }) else { return false }
          var person = free.remove(at: index)
          (person.name, person.role) = line
          kept[person.id] = person
          return true
        }
      }
      seat { $0.name == $1.name }
      seat { $0.role == $1.role && isCorrection($0.name, of: $1.name) }
      seat { !heard($1.id) }
      newcomers += lines.map { Participant(id: ParticipantID(""), name: $0.name, firm: firm, role: $0.role) }
    }
    var people = seated.compactMap { kept[$0.id] }
    for var newcomer in newcomers {
      newcomer.id = .next("p", after: (people + seated).map(\.id))
      people.append(newcomer)
    }
    return people
  }

  /// Whether one name is short for the other, as without a surname or with an initial, or has one letter wrong.
  private static func isCorrection(_ name: String, of former: String) -> Bool {
    if isShort(name, for: former) || isShort(former, for: name) { return true }
    // One letter for another is one gone and one new; of a name as short as “Bo” hardly anything would be left.
    return Array(name).difference(from: Array(former)).count <= min(2, former.count / 3)
  }

  /// Whether every word begins a word of the other name.
  private static func isShort(_ name: String, for other: String) -> Bool {
    let words = [name, other].map { $0.lowercased().split { !$0.isLetter } }
    return !words[0].isEmpty && words[0].allSatisfy { word in words[1].contains { $0.hasPrefix(word) } }
  }

  private typealias Line = (name: String, role: String)

  private static func nameAndRole(_ line: Substring) -> Line? {
    let parts = unmarked(line).split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "," || $0 == ";" }
    let name = trimmed(parts.first ?? "")
    return name.isEmpty ? nil : (name, trimmed(parts.count > 1 ? parts[1] : ""))
  }

  /// A line of a list without its bullet or number: `- `, `• `, `1. `, `2) `.
  private static func unmarked(_ line: Substring) -> Substring {
    let bare = line.drop { $0.isWhitespace || "-*•–".contains($0) }
    let rest = bare.drop { $0.isNumber }
    guard rest.startIndex > bare.startIndex, let mark = rest.first, mark == "." || mark == ")" else { return bare }
    return rest.dropFirst().drop { $0.isWhitespace }
  }
}
