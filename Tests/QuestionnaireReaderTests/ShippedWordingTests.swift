internal import Domain
internal import Foundation
internal import QuestionnaireReader
internal import Testing

/// What a facilitator reads aloud from the questionnaires built in, and what the room reads on the wall.
@Suite struct ShippedWordingTests {
  @Test(arguments: questionnaires)
  func `a facilitator finds a purpose, three to five probes and a time box at every question`(id: String) throws {
    for question in try #require(Shipped.questionnaire(ID(id))).questions {
      #expect(!question.purpose.isEmpty, "\(question.id)")
      #expect((3...5).contains(question.probes.count), "\(question.id)")
      #expect(question.minutes > 0, "\(question.id)")
    }
  }

  @Test(arguments: questionnaires)
  func `what is read aloud is whole sentences, and every prompt asks something`(id: String) throws {
    for question in try #require(Shipped.questionnaire(ID(id))).questions {
      #expect(question.prompt.contains("?"), "\(question.id)")
      for text in question.texts {
        #expect(text.hasSuffix("?") || text.hasSuffix("."), "\(question.id): \(text)")
      }
    }
  }

  /// The pane of the agenda has 22 columns in a window of 80.
  @Test(arguments: questionnaires)
  func `a section's title fits the agenda on screen`(id: String) throws {
    for section in try #require(Shipped.questionnaire(ID(id))).sections {
      #expect(section.title.count <= 22, "\(section.title)")
    }
  }

  /// Else the report would print one sentence for two different things.
  @Test func `no sentence stands in two questions`() {
    var places: [String: String] = [:]
    for id in questionnaires {
      for question in Shipped.questionnaire(ID(id))?.questions ?? [] {
        let place = "\(id)/\(question.id)"
        for sentence in Set(question.texts.flatMap(sentences)) {
          if let other = places.updateValue(place, forKey: sentence) {
            Issue.record("“\(sentence)” stands in \(other) and in \(place)")
          }
        }
      }
    }
    #expect(places.count > 500)
  }

  /// An anchor in between would leave the room to guess what passes.
  @Test(arguments: questionnaires)
  func `the rating that passes a gate has its own anchor, and so has the one below it`(id: String) throws {
    for question in try #require(Shipped.questionnaire(ID(id))).questions {
      guard let gate = question.gate else { continue }
      let minimum = gate.minimum.rawValue
      #expect(question.anchors[minimum] != nil, "\(question.id)")
      #expect(question.anchors[minimum - 1] != nil, "\(question.id)")
      #expect(!gate.reason.isEmpty, "\(question.id)")
    }
  }

  /// How well an answer is known is the grade of evidence, and no part of the rating.
  @Test(arguments: questionnaires)
  func `no anchor asks for proof`(id: String) throws {
    for question in try #require(Shipped.questionnaire(ID(id))).questions {
      for (number, anchor) in question.anchors {
        for word in ["evidence", "proof", "proven", "prove", "verified", "documented"] {
          #expect(!anchor.localizedCaseInsensitiveContains(word), "\(question.id) \(number)")
        }
      }
    }
  }

  @Test(arguments: questionnaires)
  func `the source is named, and that the wording is the project's own`(id: String) throws {
    let source = try #require(Shipped.questionnaire(ID(id))).source
    #expect(!source.author.isEmpty)
    #expect(!source.work.isEmpty)
    #expect(source.note.contains("project"))
  }

  private func sentences(_ text: String) -> [String] {
    text.split { ".?!".contains($0) }.map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
      .filter { $0.count > 1 }
  }
}

extension Question {
  /// Everything that is read aloud or shown.
  fileprivate var texts: [String] {
    [prompt, purpose] + probes + anchors.values + (gate.map { [$0.reason] } ?? [])
  }
}
