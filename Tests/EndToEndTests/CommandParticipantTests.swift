internal import Domain
internal import Testing

@testable internal import courtship

@Suite struct CommandParticipantTests {
  @Test(arguments: [
    ("Ann Berg:ours", "Ann Berg", Firm.ours, ""), ("Gus:partner:MD", "Gus", .partner, "MD"),
    (" Ida : OUTSIDE : buyer: north ", "Ida", .outside, "buyer: north"), ("李雷:ours:", "李雷", .ours, ""),
  ])
  func `somebody is named with a firm and perhaps a role`(
    text: String, name: String, firm: Firm, role: String
  ) throws {
    let person = try ParticipantSpecification(text)
    #expect(person.name == name)
    #expect(person.firm == firm)
    #expect(person.role == role)
  }

  @Test(arguments: ["", "Ann", "Ann:", ":ours", "Ann:theirs", "Ann;ours"])
  func `whoever is named without a name or a firm is refused, with the form to use`(text: String) throws {
    let failure = try #require(throws: CommandFailure.self) { try ParticipantSpecification(text) }
    #expect(
      failure.complaint
        == Complaint(
          "“\(text)” names nobody. Use NAME:FIRM or NAME:FIRM:ROLE, where FIRM is ours, partner or outside.", .usage))
  }
}
