/// What a session is about, a report is of, or a file holds: a workshop of two firms, or one firm's programme.
package enum Subject: Hashable, Sendable {
  case workshop(Workshop)
  case programme(Programme)

  package var title: String {
    switch self {
    case .workshop(let workshop): workshop.title
    case .programme(let programme): programme.name
    }
  }

  package var id: String {
    switch self {
    case .workshop(let workshop): workshop.id.text
    case .programme(let programme): programme.id.text
    }
  }

  package var inquiry: Inquiry {
    get {
      switch self {
      case .workshop(let workshop): workshop.inquiry
      case .programme(let programme): programme.inquiry
      }
    }
    set {
      switch self {
      case .workshop(var workshop):
        workshop.inquiry = newValue
        self = .workshop(workshop)
      case .programme(var programme):
        programme.inquiry = newValue
        self = .programme(programme)
      }
    }
  }

  /// The scope a score or a report takes unless told otherwise.
  package var usualScope: Scope {
    if case .workshop = self { .both } else { .ours }
  }

  package var workshop: Workshop? {
    if case .workshop(let workshop) = self { workshop } else { nil }
  }

  package var programme: Programme? {
    if case .programme(let programme) = self { programme } else { nil }
  }
}
