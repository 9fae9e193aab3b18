/// What the facilitator reads aloud, and what the room needs in order to answer and rate it.
package struct Question: Hashable, Sendable {
  /// Who speaks: each firm gives its own answer first, or the room has one voice.
  package enum Voices: String, CaseIterable, Sendable {
    case eachFirm = "each-firm"
    case one
  }

  /// Kebab-case, unique within the questionnaire.
  package var id: String
  package var prompt: String
  /// Why the room spends time on it.
  package var purpose: String
  /// Follow-ups the facilitator can ask.
  package var probes: [String]
  /// The time box; 0 where there is none.
  package var minutes: Int
  package var weight: Weight
  package var voices: Voices
  /// What a rating (1…5) or a ladder's level (1…L) means, by number. A rating has 1, 3 and 5 at least.
  package var anchors: [Int: String]
  package var gate: Gate?
  /// What the entries of this question are for; nil where it has none.
  package var yields: Yield?
  /// The columns of its entries, in order; empty where it has none.
  package var fields: [EntryField]
  package var unknown: UnknownFields

  package init(
    id: String, prompt: String, purpose: String = "", probes: [String] = [], minutes: Int = 0, weight: Weight = .one,
    voices: Voices = .one, anchors: [Int: String], gate: Gate? = nil, yields: Yield? = nil, fields: [EntryField] = [],
    unknown: UnknownFields = .none
  ) {
    self.id = id
    self.prompt = prompt
    self.purpose = purpose
    self.probes = probes
    self.minutes = minutes
    self.weight = weight
    self.voices = voices
    self.anchors = anchors
    self.gate = gate
    self.yields = yields
    self.fields = fields
    self.unknown = unknown
  }

  /// What a rating means, in words; a rating between two anchors says so.
  package func anchor(for rating: Rating) -> String {
    anchors[rating.rawValue] ?? "Between \(rating.rawValue - 1) and \(rating.rawValue + 1)."
  }
}

/// A question that must be answered well enough whatever the index says.
package struct Gate: Hashable, Sendable {
  /// What happens while it fails.
  package enum Otherwise: String, CaseIterable, Sendable {
    /// A knock-out: no index makes up for it.
    case noGo = "no-go"
    case conditional

    /// The best that there can be while it fails.
    package var verdict: Verdict { self == .noGo ? .noGo : .conditional }
  }

  /// The least rating that passes, 2…5.
  package var minimum: Rating
  package var otherwise: Otherwise
  package var reason: String
  package var unknown: UnknownFields

  package init(minimum: Rating, otherwise: Otherwise, reason: String = "", unknown: UnknownFields = .none) {
    self.minimum = minimum
    self.otherwise = otherwise
    self.reason = reason
    self.unknown = unknown
  }

  package var isKnockOut: Bool { otherwise == .noGo }
}

/// What a question's entries feed in the rest of the product.
package enum Yield: String, CaseIterable, Sendable {
  case criteria, capacity, needs, offers, measures, actions, risks, assumptions, investments, triggers, list
}
