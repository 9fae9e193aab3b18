internal import Domain
package import Scoring

extension Document {
  /// The prioritised list of candidates as a page that executives read: for our own firm alone, since it names them all.
  package init(of comparison: Comparison) {
    let page = ComparisonPage(comparison)
    self.init(
      firstPage: page.title + page.list + page.unranked + page.stopped,
      behind: page.standings + page.places + page.pairs + page.favouringWeights + page.ladders + page.ground
        + page.method)
  }
}

extension Comparison {
  /// What to know where one version of a questionnaire was changed without another number: a sentence for each.
  package var copiesThatDiffer: [String] {
    differing.map {
      "The copies of “\($0)” differ though their version is the same. The copy of the smallest workshop id was used."
    }
  }
}

/// The parts of the page, in order.
struct ComparisonPage {
  let comparison: Comparison
  /// How many have a partner’s name, and how many that and a title.
  private let namesakes: [[String]: Int]

  init(_ comparison: Comparison) {
    self.comparison = comparison
    let names =
      comparison.candidates.map { [$0.partnerFirm, $0.title] }
      + comparison.eliminated.map { [$0.partnerFirm, $0.title] }
    namesakes = names.reduce(into: [:]) { counts, name in
      counts[[name[0]], default: 0] += 1
      counts[name, default: 0] += 1
    }
  }

  var ranked: [Comparison.Candidate] { comparison.candidates.filter { $0.ranking != nil } }

  var title: [Block] {
    let candidates = comparison.candidates.count + comparison.eliminated.count
    let capacity =
      comparison.capacity.map { "There is room for \(count($0, "partner"))." }
      ?? "Nobody has said for how many partners there is room."
    return [
      .heading(level: 1, "Candidates, best first"),
      .paragraph("\(strong: "Internal: not to be handed on"). \(count(candidates, "candidate")). \(capacity)"),
    ]
  }

  var list: [Block] {
    if ranked.isEmpty { return [.paragraph(nobody)] + partial }
    var rows: [[Phrase]] = []
    for (index, candidate) in ranked.enumerated() {
      guard let ranking = candidate.ranking else { continue }
      if index == comparison.capacity {
        rows.append(["–", "\(emphasis: "beyond our capacity")"] + Array(repeating: "", count: hasFit ? 6 : 5))
      }
      rows.append(
        [
          "\(index + 1)", name(of: candidate), verdict(of: candidate), Phrase(readiness(of: candidate)),
        ] + (hasFit ? [Phrase(candidate.fit.map(Figure.whole) ?? "–")] : []) + [
          Phrase(ranking.acceptability.first.map(Figure.frequency) ?? "–"),
          Phrase(ranking.withinCapacity.map(Figure.frequency) ?? "–"), Phrase(Figure.tenths(ranking.expectedRank)),
        ])
    }
    let best: Phrase = comparison.capacity.map { "Among the best \($0)" } ?? "Within capacity"
    return [
      .table(
        Block.Table(
          [
            .init("Place", .trailing), .init("Candidate"), .init("Verdict"), .init("Index", .trailing),
          ] + (hasFit ? [.init("Fit", .trailing)] : []) + [
            .init("First", .trailing), .init(best, .trailing), .init("Mean rank", .trailing),
          ], rows: rows)), .paragraph(lead),
    ] + partial + ownIndices + fit
  }

  /// Whether anybody is rated by the criteria of a programme.
  private var hasFit: Bool { comparison.candidates.contains { $0.fit != nil } }

  /// What the fit is, and whose is by other criteria than the rest.
  private var fit: [Block] {
    if !hasFit { return [] }
    let versions = Dictionary(grouping: comparison.candidates.filter { $0.fit != nil }) { $0.criteriaVersion ?? 0 }
    let told = versions.sorted { $0.key > $1.key }.map { version, candidates -> Phrase in
      "version \(version) for \(candidates.map(name(of:)).enumeration)"
    }
    let apart: Phrase = told.count > 1 ? " The criteria are of \(told.enumeration): these do not compare." : ""
    return [
      .paragraph("\(strong: "Fit") is how far a candidate meets our criteria alone, from 0 to 100.\(apart)")
    ]
  }

  /// `62 (58)` where the candidate's own workshop has another index than this page.
  private func readiness(of candidate: Comparison.Candidate) -> String {
    let shared = candidate.index.map(Figure.whole) ?? "–"
    guard let own = candidate.jointIndex.map(Figure.whole), own != shared else { return shared }
    return "\(shared) (\(own))"
  }

  /// What the index in brackets is, where there is any.
  private var ownIndices: [Block] {
    if ranked.allSatisfy({ !readiness(of: $0).contains("(") }) { return [] }
    return [
      .paragraph(
        """
        The index is that of the questionnaires that all share. In brackets stands the index of the candidate’s own \
        workshop, by its joint questionnaires alone, as the library lists it.
        """)
    ]
  }

  /// Why nobody is ranked.
  private var nobody: Phrase {
    if comparison.candidates.isEmpty {
      return comparison.eliminated.isEmpty
        ? "There are no candidates yet." : "There is nobody to rank: a knock-out stops every candidate."
    }
    if comparison.questionnaires.isEmpty {
      return "There is nobody to rank: the candidates share no questionnaire that rates."
    }
    let empty = comparison.questionnaires.indices.filter { place in
      comparison.weights[place] > 0 && comparison.candidates.allSatisfy { $0.standings[place].index == nil }
    }
    let parts = empty.map { place in
      "\(title(of: comparison.questionnaires[place])), \(Figure.percent(comparison.weights[place])) of the weight"
        as Phrase
    }
    let what: Phrase =
      parts.isEmpty
      ? "What the candidates share counts together; each needs more of it rated."
      : "Nothing at all is rated of \(parts.enumeration)."
    return "There is nobody to rank yet: of nobody enough is rated. \(what)"
  }

  /// The one sentence that somebody takes away.
  private var lead: Phrase {
    guard let first = ranked.first, let chance = first.ranking?.acceptability.first else { return "" }
    let others = ranked.dropFirst().compactMap { other in
      other.ranking?.acceptability.first.map { ($0, other) }
    }
    let leader = name(of: first)
    guard let strongest = others.max(by: { $0.0 < $1.0 }) else { return "\(leader) is alone in the list." }
    let rival = name(of: strongest.1)
    if strongest.0 > chance {
      return
        "\(leader) heads the list by verdict and index, but \(rival) comes first more often, in \(Figure.frequency(strongest.0)) of the draws."
    }
    return
      "\(leader) comes first in \(Figure.frequency(chance)) of the draws, \(rival) in \(Figure.frequency(strongest.0))."
  }

  var unranked: [Block] {
    let candidates = comparison.candidates.filter { $0.ranking == nil }
    if candidates.isEmpty { return [] }
    return [
      .heading(level: 2, "Too little known to rank"),
      .list(
        candidates.map { candidate in
          let fit: Phrase = candidate.fit.map { ": fit \(Figure.whole($0))" } ?? ""
          return "\(name(of: candidate))\(fit)"
        }),
    ]
  }

  var stopped: [Block] {
    if comparison.eliminated.isEmpty { return [] }
    return [
      .heading(level: 2, "Stopped by a knock-out"),
      .list(
        comparison.eliminated.map { candidate in
          let gates = candidate.failedGates.map { Phrase([.emphasis($0.name.replacing("-", with: " "))]) }
          return "\(name(candidate.id, candidate.partnerFirm, candidate.title)): \(gates.enumeration)"
        }),
    ]
  }

  var ground: [Block] {
    let shared = zip(comparison.questionnaires, comparison.weights).map { id, weight in
      "\(title(of: id)), \(Figure.percent(weight)) of the weight" as Phrase
    }
    let ladders = Set(comparison.ladders.map(\.ladder))
    let placed = comparison.leftOut.filter(ladders.contains).map(title)
    let left = comparison.leftOut.filter { !ladders.contains($0) }.map(title)
    var blocks: [Block] = [
      .heading(level: 2, "What they are compared on")
    ]
    if shared.isEmpty {
      blocks.append(.paragraph("They share no questionnaire that rates, in one major version."))
    } else {
      blocks += [.paragraph("Questionnaires that all share:"), .list(shared)]
    }
    if !left.isEmpty {
      blocks.append(.paragraph("Left out, as not all have it in one major version: \(left.enumeration)."))
    }
    if !placed.isEmpty {
      blocks.append(.paragraph("Left out, as it places on levels and rates nothing: \(placed.enumeration)."))
    }
    return blocks
  }

  var method: [Block] {
    let policy = comparison.policy
    return [
      .heading(level: 2, "Method"),
      .paragraph(
        """
        Policy \(code: policy.id.text): a go asks for an index of \(Figure.cutOff(policy.go)) or more and for \
        \(Figure.cutOff(policy.floor)) in every section, and below \(Figure.cutOff(policy.noGo)) it is a no-go. The list is \
        ordered by verdict, then by index. In each of \(Figure.grouped(policy.draws)) draws \
        (seed \(policy.seed)) weights vary about the stated ones, the same for all, and ratings as far as their evidence \
        leaves open; the candidates are ranked by the draw’s outcome, then by its index. \(strong: "First") is the share \
        of draws in which a candidate comes first (rank acceptability; Lahdelma and Salminen 2001).
        """),
    ]
  }

  func name(of candidate: Comparison.Candidate) -> Phrase {
    name(candidate.id, candidate.partnerFirm, candidate.title)
  }

  /// “Eight strategy questions (`strategy-questions`)”.
  private func title(of id: QuestionnaireID) -> Phrase {
    let title = trimmed(onOneLine(comparison.titles[id] ?? ""))
    return title.isEmpty ? "\(code: id.text)" : "\(title) (\(code: id.text))"
  }

  /// How many rows a table behind the list has.
  ///
  /// Project decision: who is further down is looked up in the list. More rows nobody reads, and no screen lays out between two
  /// keys.
  static let mostInDetail = 40

  /// “960 more behind them are left out here.”
  func leftOut(_ number: Int) -> Phrase {
    "\(Figure.grouped(number)) more are left out here; \(code: "courtship compare --json") has them all."
  }

  /// “**Fabrikam**”, with as much more as tells it from the others.
  func name(_ id: WorkshopID, _ partner: String, _ title: String) -> Phrase {
    let isOneOfSeveral = (namesakes[[partner]] ?? 0) > 1
    let (firm, words) = (trimmed(onOneLine(partner)), trimmed(onOneLine(title)))
    if (namesakes[[partner, title]] ?? 0) > 1 { return "\(strong: firm) (\(words), \(code: id.text))" }
    // A title that says no more than the firm is left out, unless it tells two of one firm apart.
    return words.isEmpty || words.contains(firm) && !isOneOfSeveral ? "\(strong: firm)" : "\(strong: firm) (\(words))"
  }

  private func verdict(of candidate: Comparison.Candidate) -> Phrase {
    let own: Phrase = candidate.ownVerdict == .noGo && candidate.verdict != .noGo ? "; no-go by its own workshop" : ""
    return "\(candidate.verdict.mention(in: .courtship))\(own)"
  }
}
