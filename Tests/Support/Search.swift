package import Domain

/// A search for partners with criteria that were accepted, and its candidates.
package enum Search {
  package static let id = ProgrammeID("emea")

  /// Criteria of weights 5, 4, 3, 2, 1 and again, named `n1`…
  package static func criteria(_ texts: String..., version: Int = 1) -> Criteria {
    criteria(texts, version: version)
  }

  package static func criteria(_ texts: [String], version: Int = 1) -> Criteria {
    Criteria(
      version: version,
      items: texts.enumerated().map { index, text in
        Criteria.Item(
          id: EntryID("n\(index + 1)"), text: text, weight: Grade(rawValue: 5 - index % 5) ?? .one)
      })
  }

  package static func programme(
    _ criteria: Criteria? = criteria("Reach", "Skills", "Price"), capacity: Int? = 2
  ) -> Programme {
    let agenda = Examples.questionnaire(
      "agenda", audience: .internal,
      [
        Examples.section(
          "lists", [Examples.question("selection-criteria", yields: .criteria, fields: [.text, .weight])])
      ])
    var inquiry = Inquiry(questionnaires: [agenda])
    inquiry.policy.draws = 100
    inquiry[QuestionID(agenda.id, "selection-criteria")].entries = (criteria?.items ?? []).map {
      Entry(id: $0.id, cells: [.text: .text($0.text), .weight: .grade($0.weight)])
    }
    return Programme(
      id: id, name: "Resellers", firm: "Northwind", inquiry: inquiry, criteria: criteria, capacity: capacity)
  }

  /// A workshop of the programme in which nothing is said yet; its id is the firm in lower case.
  package static func candidate(_ firm: String, of programme: Programme = programme()) -> Workshop {
    let strategy = Examples.questionnaire(
      "strategy", [Examples.section("context", [Examples.question("situation"), Examples.question("customer")])])
    var workshop = Workshop(
      id: WorkshopID(firm.lowercased()), ourFirm: programme.firm, partnerFirm: firm,
      inquiry: Inquiry(questionnaires: [strategy], policy: programme.inquiry.policy))
    programme.carryAgenda(into: &workshop)
    return workshop
  }

  /// The name of a criterion in every candidate.
  package static func criterion(_ number: Int) -> QuestionID { QuestionID(Criteria.questionnaire, "n\(number)") }
}
