internal import Domain

extension FileFormat {
  /// What a file of this format may hold, for editors that speak JSON Schema.
  ///
  /// Beyond it is what needs the whole file or another one: that ids differ, that a ladder has an anchor for each of its
  /// levels, that a plan's questionnaires exist. `courtship check` says all.
  package var schema: Schema {
    let keys: Schema =
      switch self {
      case .questionnaire: .questionnaire
      case .plan:
        .keys(SessionPlan.Key.self, "Which questionnaires, which policy, and the minutes around the questions.")
      case .policy: .keys(Policy.Key.self, "The cut-offs of the verdict. A number left out is that of balanced.")
      }
    return keys.adding([
      "$schema": "http://json-schema.org/draft-07/schema#", "title": .string("courtship \(word)"),
    ])
  }

  /// The first line of a file.
  var schemaOfFormat: Schema { ["const": .string(text), "description": .string("That this is \(noun), version 1.")] }
}

extension Schema {
  /// A questionnaire; what differs by its kind is asked last.
  fileprivate static var questionnaire: Schema {
    keys(Questionnaire.Key.self, "One lens on a partnership: questions in sections.").adding([
      "if": ["properties": ["kind": ["const": "ladder"]], "required": ["kind"]],
      "then": ladder,
      "else": rating,
    ])
  }

  private static var ladder: Schema {
    [
      "required": ["levels"],
      "properties": ["levels": ["minItems": 2, "maxItems": 9], "sections": sections(questions: ["gate": false])],
    ]
  }

  private static var rating: Schema {
    let anchor = text("", isRequired: true)
    return [
      "properties": [
        "levels": ["maxItems": 0],
        "sections": sections(questions: [
          "anchors": [
            "required": ["1", "3", "5"], "propertyNames": ["pattern": "^[1-5]$"],
            "properties": ["1": anchor, "3": anchor, "5": anchor],
          ]
        ]),
      ]
    ]
  }

  /// What is said of questions, from the top of a file.
  private static func sections(questions properties: Schema) -> Schema {
    ["items": ["properties": ["questions": ["items": ["properties": properties]]]]]
  }
}
