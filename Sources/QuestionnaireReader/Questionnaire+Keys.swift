internal import Domain

extension Questionnaire {
  enum Key: String, SchemaKey {
    case format, id, version, language, kind, audience, stage, title, summary, source, weight, levels, sections

    var isRequired: Bool {
      switch self {
      case .format, .id, .version, .title, .sections: true
      case .language, .kind, .audience, .stage, .summary, .source, .weight, .levels: false
      }
    }

    var schema: Schema {
      switch self {
      case .format: FileFormat.questionnaire.schemaOfFormat
      case .id:
        .id("By what plans and commands name it. One of your own takes the place of a built-in one of the same id.")
      case .version:
        [
          "type": "string", "pattern": "^[0-9]{1,9}\\.[0-9]{1,9}\\.[0-9]{1,9}$",
          "description":
            "Three numbers, like 1.0.0. A new first number says that questions were removed or mean something else: answers are not carried over.",
        ]
      case .language: .text("A language tag: en, no. Default: en.")
      case .kind:
        .code(
          Kind.self,
          "rating: questions are rated 1 to 5 and make the index. ladder: attributes are placed on levels. Default: rating."
        )
      case .audience: .code(Audience.self, "joint: both firms see it. internal: one firm alone. Default: joint.")
      case .stage: .code(Stage.self, "courtship: before the contract. review: in the living partnership. Default: any.")
      case .title: .text("What it is called on screens and in reports.", isRequired: true)
      case .summary: .text("One or two sentences: when to use it, with whom in the room.")
      case .source: .keys(SourceKey.self, "Whose work the questions build on.")
      case .weight: .number("How much it counts beside other questionnaires; 0 takes it out. Default: 1.", from: 0)
      case .levels:
        .list(of: .text("The name of a level."), "Of a ladder alone: the names of its 2 to 9 levels, lowest first.")
          .adding(["uniqueItems": true])
      case .sections:
        .list(of: .keys(Section.Key.self, "Questions that belong together."), "The sections, in order.")
          .adding([
            "maxItems": .number(Double(Bound.questions)),
            "contains": ["properties": ["questions": ["minItems": 1]], "required": ["questions"]],
          ])
      }
    }
  }

  enum SourceKey: String, SchemaKey {
    case author, work, note

    var isRequired: Bool { false }

    var schema: Schema {
      switch self {
      case .author: .text("Who wrote what the questions build on.")
      case .work: .text("The book or the article.")
      case .note: .text("Whose the wording is.")
      }
    }
  }
}

extension Section {
  enum Key: String, SchemaKey {
    case id, title, weight, questions

    var isRequired: Bool { self != .weight }

    var schema: Schema {
      switch self {
      case .id: .id("Unique within the questionnaire.")
      case .title: .text("What the section is called.", isRequired: true)
      case .weight: .number("How much it counts beside other sections; 0 takes it out. Default: 1.", from: 0)
      case .questions:
        .list(of: Question.schema, "The questions, in order.")
          .adding(["maxItems": .number(Double(Bound.questions))])
      }
    }
  }
}

extension Question {
  enum Key: String, SchemaKey {
    case id, prompt, purpose, probes, minutes, weight, voices, anchors, gate, yields, fields

    var isRequired: Bool {
      switch self {
      case .id, .prompt, .anchors: true
      case .purpose, .probes, .minutes, .weight, .voices, .gate, .yields, .fields: false
      }
    }

    var schema: Schema {
      switch self {
      case .id:
        .id(
          "Unique within the questionnaire. Answers go by it: a question keeps its id for as long as it means the same."
        )
      case .prompt: .text("What the facilitator reads aloud.", isRequired: true)
      case .purpose: .text("Why the room spends time on it.")
      case .probes: .list(of: .text("A follow-up the facilitator can ask."), "Follow-ups the facilitator can ask.")
      case .minutes: .whole("The time box, in whole minutes. Default: 0, none.", from: 0, to: 600)
      case .weight:
        .number("How much it counts beside the other questions of its section; 0 takes it out. Default: 1.", from: 0)
      case .voices: .code(Voices.self, "each-firm: each firm answers for itself first. Default: one.")
      case .anchors:
        [
          "type": "object", "additionalProperties": false,
          "patternProperties": ["^[1-9]$": .text("What the number means.")],
          "description":
            "What the numbers mean, said by what one sees and never by proof: 1, 3 and 5 of a rating, and 2 and 4 if you like; every level of a ladder.",
        ]
      case .gate: .keys(Gate.Key.self, "A question that must be answered well enough, whatever the index says.")
      case .yields: .code(Yield.self, "What its rows are for: list for nothing in particular.")
      case .fields:
        .list(of: .code(EntryField.self, "A column."), "The columns of its rows, in order.").adding([
          "uniqueItems": true
        ])
      }
    }
  }

  /// What collects rows needs columns, and some rows need a column of their own.
  fileprivate static var schema: Schema {
    Schema.keys(Key.self, "What the facilitator reads aloud, and what the room needs to answer and rate it.").adding([
      "allOf": [
        ["if": ["required": ["yields"]], "then": ["required": ["fields"], "properties": ["fields": ["minItems": 1]]]],
        wanting(.weight, for: .criteria),
        wanting(.number, for: .capacity),
      ]
    ])
  }

  private static func wanting(_ field: EntryField, for yields: Yield) -> Schema {
    [
      "if": ["properties": ["yields": ["const": .string(yields.rawValue)]], "required": ["yields"]],
      "then": ["properties": ["fields": ["contains": ["const": .string(field.rawValue)]]]],
    ]
  }
}

extension Gate {
  enum Key: String, SchemaKey {
    case minimum, otherwise, reason

    var isRequired: Bool { self != .reason }

    var schema: Schema {
      switch self {
      case .minimum: .whole("The least rating that passes.", from: 2, to: 5)
      case .otherwise:
        .code(Otherwise.self, "no-go: no index makes up for a failure. conditional: there is no go until it passes.")
      case .reason: .text("Why it is a gate.")
      }
    }
  }
}
