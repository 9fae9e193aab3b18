import Domain
import Foundation
import Session
import TestSupport

/// A library to look through: two programmes, three of their workshops, and two of none.
enum Shelves {
  static func stage(rows: Int = 24, columns: Int = 80) -> Stage {
    let inquiry = Inquiry(questionnaires: [Shelf.agenda])
    return Stage(
      rows: rows, columns: columns,
      [
        .programme(Programme(id: ProgrammeID("emea"), name: "Resellers", firm: "Northwind", inquiry: inquiry)),
        .programme(Programme(id: ProgrammeID("care"), name: "Service", firm: "Northwind", inquiry: inquiry)),
        workshop("Contoso", in: "emea"), workshop("Fabrikam", in: "emea"), workshop("Tailspin", in: "care"),
        workshop("Litware", in: nil), workshop("Adatum", in: "gone"),
      ])
  }

  static func id(_ partner: String) -> SubjectID { .workshop(WorkshopID(partner.lowercased())) }

  /// One of Northwind whose three questions are rated; `programme` need not be there.
  static func workshop(_ partner: String, in programme: String?, rated rating: Rating = .four) -> Subject {
    var inquiry = Inquiry(questionnaires: [Shelf.strategy])
    inquiry.policy.draws = 100
    for question in Shelf.strategy.questionIDs { inquiry[question] = Examples.agreed(rating, .document) }
    return .workshop(
      Workshop(
        id: WorkshopID(partner.lowercased()), programme: programme.map { ProgrammeID($0) }, ourFirm: "Northwind",
        partnerFirm: partner, inquiry: inquiry))
  }
}

extension Stage {
  /// The names in the list of the library, from under its head to the first free line, with what stands before them.
  var libraryNames: [String] {
    lines.dropFirst(3).prefix { !$0.isEmpty }.map { line in
      let name = line.dropFirst(2).prefix(38)
      return String(name.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// The line of the library that the keys act on.
  var selectedName: String? {
    libraryNames.first { $0.hasPrefix("▸") }.map { String($0.drop { !$0.isLetter }) }
  }
}
