import Canvas
import Domain
import Foundation
import Screens
import Session
import Testing

/// Every screen as it was last looked at and found good, glyphs and styles apart, in four sizes.
///
/// The frames lie in `Frames`, a file a screen. After a change that is meant, `COURTSHIP_RENEW_FRAMES=1 swift test --filter
/// GoldenFrameTests` writes them anew; what changed is then read in the difference like any other code.
struct GoldenFrameTests {
  private static let sizes = [(80, 24), (120, 40), (60, 20), (40, 12)]
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Frames")

  @Test(arguments: SizesTests.screens.map(\.name))
  func `a screen looks as it did`(name: String) throws {
    let keys = try #require(SizesTests.screens.first { $0.name == name }).keys
    var frames: [String] = []
    for (columns, rows) in Self.sizes {
      // The keys are pressed at the size: what scrolls into sight is what a person would see.
      var stage = WalkTests.begun(rows: rows, columns: columns)
      for key in keys { stage.press(key) }
      let canvas = stage.interface.draw()
      #expect(!canvas.styleLines(legend: Self.legend).joined().contains("?"), "a style without a letter")
      frames.append(Self.text(of: canvas, "\(columns) × \(rows)"))
    }
    let picture = frames.joined(separator: "\n")

    let file = Self.folder.appendingPathComponent(name.replacingOccurrences(of: " ", with: "-") + ".txt")
    if ProcessInfo.processInfo.environment["COURTSHIP_RENEW_FRAMES"] != nil {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try picture.write(to: file, atomically: true, encoding: .utf8)
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    #expect(golden == picture, "\(Self.difference(golden, picture))")
  }

  @Test func `no frame is left over from a screen that is gone`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let names = SizesTests.screens.map { $0.name.replacingOccurrences(of: " ", with: "-") + ".txt" }
    #expect(Set(files) == Set(names))
  }

  /// Glyphs, then styles, each line between bars so that an editor leaves its end alone.
  private static func text(of canvas: Canvas, _ title: String) -> String {
    func framed(_ lines: [String]) -> String { lines.map { "|\($0)|\n" }.joined() }
    let cursor = canvas.cursor.map { "cursor \($0.row),\($0.column)" } ?? "no cursor"
    return "\(title), \(cursor)\n\(framed(canvas.lines))styles\n\(framed(canvas.styleLines(legend: legend)))"
  }

  /// A letter for each style that a screen may use; any other would show as `?`, which no screen has in its styles.
  private static let legend: [Style: Character] = {
    var legend: [Style: Character] = [
      Style(attributes: .dim): ".", Style(attributes: .bold): "b", Style(attributes: .reverse): "#",
      Style(attributes: [.reverse, .bold]): "B", Style(attributes: [.dim, .underline]): "_",
      Style(foreground: .palette(1), attributes: [.bold, .reverse]): "E",
    ]
    for (index, letter) in [(1, "r"), (2, "g"), (3, "y"), (6, "c")] {
      let color = Color.palette(UInt8(index))
      legend[Style(foreground: color, attributes: .bold)] = Character(letter)
      legend[Style(foreground: color, attributes: [.bold, .underline])] = Character(letter.uppercased())
    }
    return legend
  }()

  /// The first lines that differ.
  private static func difference(_ golden: String, _ picture: String) -> String {
    let (old, new) = (golden.split(separator: "\n"), picture.split(separator: "\n"))
    let lines = zip(old, new).filter { $0 != $1 }.prefix(6).map { "was \($0)\nis  \($1)" }
    return (lines + (old.count == new.count ? [] : ["\(old.count) lines became \(new.count)"])).joined(separator: "\n")
  }
}
