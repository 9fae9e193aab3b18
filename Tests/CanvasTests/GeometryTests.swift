import Canvas
import Testing

struct GeometryTests {
  private let rect = CellRect(row: 2, column: 3, rows: 5, columns: 10)

  @Test(arguments: [(0, 0, 5), (2, 2, 3), (9, 5, 0), (-1, 4, 1), (-9, 0, 5)])
  func `rows are split off the top, or off the bottom if negative`(count: Int, top: Int, bottom: Int) {
    let parts = rect.split(rows: count)
    #expect(parts.top == CellRect(row: 2, column: 3, rows: top, columns: 10))
    #expect(parts.bottom == CellRect(row: 2 + top, column: 3, rows: bottom, columns: 10))
  }

  @Test(arguments: [(4, 4, 6), (99, 10, 0), (-3, 7, 3)])
  func `columns are split off the left, or off the right if negative`(count: Int, left: Int, right: Int) {
    let parts = rect.split(columns: count)
    #expect(parts.left == CellRect(row: 2, column: 3, rows: 5, columns: left))
    #expect(parts.right == CellRect(row: 2, column: 3 + left, rows: 5, columns: right))
  }

  @Test func `an inset leaves the inside, and nothing where there is none`() {
    #expect(rect.inset(rows: 1, columns: 2) == CellRect(row: 3, column: 5, rows: 3, columns: 6))
    #expect(rect.inset(top: 1, right: 4) == CellRect(row: 3, column: 3, rows: 4, columns: 6))
    #expect(rect.inset(rows: 3).isEmpty)
    #expect(rect.inset(rows: .max, columns: .max).isEmpty)
    #expect(rect.inset(rows: .min, columns: -1) == rect)
  }

  @Test func `the middle of a rectangle is never larger than it`() {
    #expect(rect.centred(CellSize(rows: 1, columns: 4)) == CellRect(row: 4, column: 6, rows: 1, columns: 4))
    #expect(rect.centred(CellSize(rows: 99, columns: 99)) == rect)
  }

  @Test func `an intersection is what both cover`() {
    let other = CellRect(row: 4, column: 0, rows: 99, columns: 5)
    #expect(rect.intersection(other) == CellRect(row: 4, column: 3, rows: 3, columns: 2))
    #expect(rect.intersection(CellRect(row: 50, column: 0, rows: 1, columns: 1)).isEmpty)
  }

  @Test func `extreme rectangles saturate`() {
    let extreme = CellRect(row: .max, column: .min, rows: .max, columns: .max)
    #expect(extreme.endRow == .max)
    #expect(extreme.intersection(rect).isEmpty)
    #expect(!extreme.contains(.zero))
    #expect(CellSize(rows: -3, columns: .min) == .zero)
  }
}
