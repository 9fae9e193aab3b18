internal import Domain
internal import Scoring

extension Edition {
  /// What nobody knows, what was not asked, what was set aside and why, and what was parked.
  var stillOpen: [Block] {
    let blocks =
      part("Asked; we do not know", questions { $1.state == .unknown ? "" : nil })
      + part("Asked, not rated yet", questions { $1.state == .open && $1.wasAsked || isUnplaced($0, $1) ? "" : nil })
      + part("Not asked yet", questions { $1.wasAsked ? nil : "" })
      + part(
        "Not applicable",
        questions { _, answer in
          if case .notApplicable(let reason) = answer.state { ": \(quoted(reason))" } else { nil }
        })
      + part("Parking lot", parked)
    return [.heading(level: 2, Phrase(Chapter.open))] + (blocks.isEmpty ? [.paragraph("Nothing is open.")] : blocks)
  }

  private func part(_ title: Phrase, _ items: [Phrase]) -> [Block] {
    items.isEmpty ? [] : [.heading(level: 3, title), .list(items)]
  }

  /// The questions whose answer `remark` has a word for: each with that word, or with its prompt where the word is empty.
  private func questions(_ remark: (QuestionID, Answer) -> Phrase?) -> [Phrase] {
    inquiry.questionIDs(in: .ours).compactMap { id in
      guard let question = inquiry.question(id) else { return nil }
      return remark(id, inquiry[id]).map { remark in
        let prompt: Phrase = remark.isEmpty ? ": \(trimmed(onOneLine(question.prompt)))" : remark
        return "\(strong: name(id))\(prompt)"
      }
    }
  }

  /// Whether a ladder's attribute was voted on, but has no level yet.
  private func isUnplaced(_ id: QuestionID, _ answer: Answer) -> Bool {
    answer.state == .rated && answer.level == nil && inquiry.questionnaire(id.questionnaire)?.kind == .ladder
  }

  private var parked: [Phrase] {
    inquiry.parkingLot.map { item in
      let origin: Phrase = item.question.map { " (from \(emphasis: inquiry.mention(of: $0)))" } ?? ""
      return "\(trimmed(item.text))\(origin)"
    }
  }

  /// Where the relationship is on each ladder and where it needs to be: a profile, never points.
  var profile: [Block] {
    let ladders = score.ladders.filter { ladder in ladder.attributes.contains { $0.current != nil } }
    if ladders.isEmpty { return [] }
    return [.heading(level: 2, "Kind of relationship")] + ladders.flatMap(blocks)
  }

  private func blocks(of ladder: LadderScore) -> [Block] {
    guard let questionnaire = inquiry.questionnaire(ladder.id) else { return [] }
    let levels = questionnaire.levels.count
    let rows = questionnaire.sections.flatMap { section -> [[Phrase]] in
      let title = inquiry.title(of: SectionPlace(questionnaire.id, section.id))
      let head: [[Phrase]] = questionnaire.sections.count > 1 ? [["\(emphasis: title)", "", "", "", ""]] : []
      return head
        + ladder.attributes.filter { inquiry.section(of: $0.question)?.section == section.id }.map { attribute in
          [
            Phrase(name(attribute.question)), Phrase(attribute.current.map(questionnaire.levelName) ?? "–"),
            Phrase(attribute.needed.map(questionnaire.levelName) ?? "–"),
            Phrase([.code(Plot.placement(now: attribute.current, needed: attribute.needed, of: levels))]),
            Phrase(attribute.distance),
          ]
        }
    }
    var blocks: [Block] = [
      .heading(level: 3, Phrase(onOneLine(questionnaire.title))),
      .table(
        Block.Table(
          [
            .init("Attribute"), .init("Now"), .init("Needed"),
            .init("Levels: \(code: "-") short, \(code: "+") beyond"),
            .init("Shortfall or excess"),
          ], rows: rows)),
    ]
    if let current = ladder.current, let needed = ladder.needed {
      blocks.append(
        .paragraph(
          """
          In the middle of the answered attributes (the lower median): now \(questionnaire.levelName(current)); needed \
          \(questionnaire.levelName(needed)). No level is good or bad in itself.
          """))
    }
    return blocks
  }
}

extension LadderScore.Attribute {
  fileprivate var distance: String {
    guard let current, let needed else { return "unanswered" }
    switch needed - current {
    case 0: return "as needed"
    case let short where short > 0: return "\(count(short, "level")) short"
    case let excess: return "\(count(-excess, "level")) more than needed"
    }
  }
}
