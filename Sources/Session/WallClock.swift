/// The clock on the wall of the room: which time of day a moment is there.
package struct WallClock: Hashable, Sendable {
  /// −1440…1440.
  package let minutesEastOfUTC: Int

  package init(minutesEastOfUTC: Int = 0) {
    self.minutesEastOfUTC = max(-Self.day, min(Self.day, minutesEastOfUTC))
  }

  private static let minute: Int64 = 60_000
  private static let day = 24 * 60

  /// `16:52`.
  package func text(_ moment: Moment) -> String {
    let minute = minuteOfDay(moment)
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(padded(minute / 60)):\(padded(minute % 60))"
  }

  /// The next time after `moment` at which this clock shows what somebody typed: `16:45`, `16.45`, `1645`, `4:45 pm` or
  /// `9`; or so many minutes on, `+30`.
  ///
  /// - Returns: nil where it is no time of day, or one that has passed: it lies more than half a day ahead.
  package func moment(of typed: String, after moment: Moment) -> Moment? {
    let ahead =
      if typed.hasPrefix("+") {
        Self.number(typed.dropFirst(), digits: 1...3)
      } else {
        Self.minuteOfDay(typed).map { ($0 - minuteOfDay(moment) + Self.day) % Self.day }
      }
    guard let ahead, ahead <= Self.day / 2 else { return nil }
    let start = moment.milliseconds - modulo(moment.milliseconds, Self.minute)
    return Moment(milliseconds: start).later(by: Int64(ahead) * Self.minute)
  }

  /// The minutes since midnight that somebody typed, 0…1439; nil where it is no time of day.
  private static func minuteOfDay(_ typed: String) -> Int? {
    var digits = typed.lowercased().filter { !$0.isWhitespace }
    let half = ["am", "a.m.", "pm", "p.m."].first { digits.hasSuffix($0) }
    digits.removeLast(half?.count ?? 0)
    var parts = digits.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    if parts.count == 1, (3...4).contains(digits.count) { parts = [digits.dropLast(2), digits.suffix(2)] }
    guard let hour = parts.first.flatMap({ number($0, digits: 1...2) }), parts.count <= 2,
      let minute = parts.count == 1 ? 0 : number(parts[1], digits: 2...2), minute < 60
    else { return nil }
    guard let half else { return hour < 24 ? hour * 60 + minute : nil }
    guard (1...12).contains(hour) else { return nil }
    return (hour % 12 + (half.hasPrefix("p") ? 12 : 0)) * 60 + minute
  }

  /// A whole number of so many digits.
  private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    digits.contains(text.count) && text.allSatisfy(\.isWholeNumber) ? Int(text) : nil
  }

  /// Minutes since midnight, 0…1439.
  private func minuteOfDay(_ moment: Moment) -> Int {
    let minutes = (moment.milliseconds - modulo(moment.milliseconds, Self.minute)) / Self.minute
    return Int(modulo(minutes + Int64(minutesEastOfUTC), Int64(Self.day)))
  }

  /// The rest of a division, never negative.
  private func modulo(_ number: Int64, _ divisor: Int64) -> Int64 {
    let rest = number % divisor
    return rest < 0 ? rest + divisor : rest
  }
}
