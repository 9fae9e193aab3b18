internal import Domain
internal import Scoring

extension Edition {
  /// The partnership's line over its sessions, this one last, each on the same scale from 0 to 100.
  var trend: [Block] {
    guard let trend = subject.workshop.flatMap(Trend.init) else { return [] }
    let rows: [[Phrase]] = trend.sessions.enumerated().map { place, session in
      let isPresent = place == trend.sessions.count - 1
      let plan = session.plan.map { ", \(words($0.text))" } ?? ""
      let title: Phrase = isPresent ? "This session" : Phrase(trimmed(onOneLine(session.title)))
      return [
        Phrase(session.date?.description ?? "no date"), "\(title)\(plan)",
        Phrase(session.verdictWord),
        Phrase(session.decisionWord ?? "–"), Phrase(session.indexWords), plot(session),
        Phrase(session.keptWords),
      ]
    }
    let (noGo, go) = (score.policy.noGo, score.policy.go)
    let cutOffs: Phrase = """
      \(Verdict.noGo.name(in: stage)) below \(Figure.cutOff(noGo)), \(Verdict.go.mention(in: stage)) from \
      \(Figure.cutOff(go)) on
      """
    return [
      .heading(level: 3, "The line of the partnership"),
      .paragraph(
        """
        How it stood at each session, by the joint questions alone. Sessions may have asked different questions: the line \
        shows where the partnership was, not by how much one thing changed. A sign is 5: \(code: "█") is sure, \
        \(code: "▒") is what was still open.
        """),
      .table(
        Block.Table(
          [
            .init("Date"), .init("Session"), .init("Score"), .init("Decided"), .init("Index"),
            .init("0 to 100"),
            .init("Promises kept", .trailing),
          ],
          rows: rows + [
            [
              "", "Cut-offs of this session: \(cutOffs)", "", "", "",
              Phrase([.code(Plot.bands(noGo: noGo, go: go))]), "",
            ]
          ])),
    ]
  }

  private func plot(_ session: PastSession) -> Phrase {
    guard let index = session.index else { return "nothing rated" }
    let low = min(session.low ?? index, index)
    return Phrase([.code(Plot.reach(low...max(low, session.high ?? index)))])
  }
}
