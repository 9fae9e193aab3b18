internal import Canvas
internal import Domain
internal import Report
internal import Scoring

/// How often each verdict came out, on a bar. Each has a sign of its own, so that it reads without colour: `██▓▓▓░`.
struct OutlookBar {
  let shares: Outlook.Shares

  /// The verdicts in the order of the bar, with their signs.
  private static let signs: [(verdict: Verdict, sign: String)] = [(.go, "█"), (.conditional, "▓"), (.noGo, "░")]

  func spans(columns: Int) -> [Flow.Span] {
    // Cut where the shares add up to, the three parts fill the bar whatever rounding does.
    var spans: [Flow.Span] = []
    var (sum, start) = (0.0, 0)
    for (verdict, sign) in Self.signs {
      sum += shares[verdict]
      let end = Int((sum * Double(columns)).rounded())
      spans.append(Flow.Span(String(repeating: sign, count: max(0, end - start)), Theme.style(of: verdict)))
      start = max(start, end)
    }
    return spans
  }

  /// What the signs mean: `█ go 2 %  ▓ conditional 88 %  ░ no-go 10 %`.
  func legend(in stage: Stage) -> [Flow.Span] {
    Self.signs.flatMap { verdict, sign in
      [
        Flow.Span("\(sign) ", Theme.style(of: verdict)),
        Flow.Span("\(verdict.mention(in: stage)) \(shares.frequency(of: verdict))  ", Theme.dim),
      ]
    }
  }
}
