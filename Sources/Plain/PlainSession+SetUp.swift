internal import Domain
internal import Session

/// The set-up of a workshop, corrected field by field.
extension PlainSession {
  mutating func performSetUp() {
    if subject.workshop == nil { return say(EditRefusal.notInProgramme.description) }
    aside = .setUp(.ourFirm)
  }

  func setUpRequest(_ field: Ask.SetUpField) -> String {
    guard let workshop = subject.workshop else { return "" }
    return switch field {
    case .ourFirm: "Our firm?" + now(workshop.ourFirm)
    case .partnerFirm: "The partner firm?" + now(workshop.partnerFirm)
    case .title: "The title of the workshop?" + now(workshop.title)
    case .direction: "In which direction? \(Self.directions)." + now(workshop.direction?.rawValue ?? "")
    case .date: "On which day? One like 2026-12-15." + now(workshop.date?.description ?? "")
    case .facilitator: "Who facilitates?" + now(workshop.facilitator)
    }
  }

  /// “1 inbound, 2 outbound, 3 both”.
  private static let directions = Direction.allCases.enumerated().map { "\($0 + 1) \($1.rawValue)" }
    .joined(separator: ", ")

  mutating func setUp(_ field: Ask.SetUpField, _ text: String) -> Reply {
    guard let workshop = subject.workshop else { return .rejected(EditRefusal.notInProgramme.description) }
    var details = workshop.details
    let hasUsualTitle = workshop.title == Workshop.title(workshop.ourFirm, workshop.partnerFirm)
    do {
      switch field {
      case .ourFirm: details.ourFirm = try WorkshopDraft.name(text)
      case .partnerFirm: details.partnerFirm = try WorkshopDraft.name(text)
      case .title: details.title = try WorkshopDraft.name(text)
      case .facilitator: details.facilitator = try WorkshopDraft.name(text)
      case .direction:
        let direction = Direction(rawValue: text.lowercased()) ?? Int(text).flatMap { Direction.allCases.item($0) }
        guard let direction else { return .rejected("“\(text)” is no direction. Type one of \(Self.directions).") }
        details.direction = direction
      case .date:
        guard let day = Day(text) else { return .rejected("“\(text)” is no day. Type one like 2026-12-15.") }
        details.date = day
      }
    } catch {
      return .rejected(error.description)
    }
    if hasUsualTitle, field == .ourFirm || field == .partnerFirm {
      details.title = Workshop.title(details.ourFirm, details.partnerFirm)
    }
    if edit(.details(details)) { nextSetUpField(after: field) }
    return .taken
  }

  mutating func nextSetUpField(after field: Ask.SetUpField) {
    aside = field.next.map { .setUp($0) }
  }

  mutating func clearSetUp(_ field: Ask.SetUpField) {
    guard var details = subject.workshop?.details else { return }
    switch field {
    case .ourFirm, .partnerFirm: return say(EditRefusal.nameMissing.description)
    // A title that is empty is the names of the firms.
    case .title: details.title = ""
    case .direction: details.direction = nil
    case .date: details.date = nil
    case .facilitator: details.facilitator = ""
    }
    edit(.details(details))
  }
}
