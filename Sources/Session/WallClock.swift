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

  /// The next time after `moment` at which this clock shows what somebody typed: `16:45`, `16.45` or `9`.
  ///
  /// - Returns: nil where it is no time of day, or one that has passed: it lies more than half a day ahead.
  package func moment(of typed: String, after moment: Moment) -> Moment? {
    let parts = typed.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    let numbers = parts.compactMap { $0.count <= 2 && $0.allSatisfy(\.isWholeNumber) ? Int($0) : nil }
    guard numbers.count == parts.count, (1...2).contains(numbers.count), numbers[0] < 24,
      numbers.count == 1 || (numbers[1] < 60 && parts[1].count == 2)
    else { return nil }
    let minute = numbers[0] * 60 + (numbers.count == 2 ? numbers[1] : 0)
    let ahead = (minute - minuteOfDay(moment) + Self.day) % Self.day
    guard ahead <= Self.day / 2 else { return nil }
    let start = moment.milliseconds - modulo(moment.milliseconds, Self.minute)
    return Moment(milliseconds: start).later(by: Int64(ahead) * Self.minute)
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
