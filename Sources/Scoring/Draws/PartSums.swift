/// Sums of whole numbers in 256 draws side by side: one bit of all of them at a time, from the lowest on.
///
/// Each number is there in some draws and not in others. What counts at a bit is added up three at a time, to one that
/// stays and one that is carried to the next bit: whole numbers add up to the same in every order, and quickly where they
/// are small, as the parts of a section usually are.
///
/// - SeeAlso: Wallace, “A suggestion for a fast multiplier”, IEEE Transactions on Electronic Computers 13 (1964).
struct PartSums: Sendable {
  /// What counts at each bit, bit by bit, and where in it a bit’s end.
  private var columns: [Int] = []
  private var ends: [Int] = []
  /// What no sum is above.
  private let most: UInt64

  /// - Parameter terms: numbers, each with a name for where it is there.
  init(_ terms: [(number: UInt64, column: Int)]) {
    most = terms.reduce(0) { $0 + $1.number }
    for bit in 0..<UInt64.bitWidth - most.leadingZeroBitCount {
      for (number, column) in terms where number &>> UInt64(bit) & 1 == 1 { columns.append(column) }
      ends.append(columns.count)
    }
  }

  /// Where the sum is at most a number.
  ///
  /// - Parameter bits: where a column’s number is there.
  @inline(__always)
  func isAtMost(_ number: Int64, _ bits: (_ column: Int) -> DrawBits) -> DrawBits {
    guard number >= 0 else { return .none }
    guard number < most else { return .all }
    var isAtMost = DrawBits.all
    // What is carried to a bit lies behind what was carried to the one before; each of them takes an addend away, but
    // one a bit.
    withUnsafeTemporaryAllocation(of: DrawBits.self, capacity: columns.count + ends.count) { carried in
      columns.withPointer { columns in
        var (column, next, last) = (0, 0, 0)
        for (bit, end) in ends.enumerated() {
          let lastCarried = last
          /// The next addend of this bit.
          func take() -> DrawBits {
            if column < end {
              column += 1
              return bits(columns[column - 1])
            }
            next += 1
            return carried[next - 1]
          }
          var count = end - column + lastCarried - next
          var sum = DrawBits.none
          if count & 1 == 1 { sum = take() }
          while count > 1 {
            let (a, b) = (take(), take())
            let either = a ^ b
            carried[last] = (a & b) | (either & sum)
            last += 1
            sum = either ^ sum
            count -= 2
          }
          isAtMost = number &>> Int64(bit) & 1 == 1 ? isAtMost | ~sum : isAtMost & ~sum
        }
      }
    }
    return isAtMost
  }
}
