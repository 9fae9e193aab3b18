// Timings of the scoring engine, each in the same run as the same work in plain C and in NumPy; and of the report.
//
//   COURTSHIP_BENCHMARKS=1 swift run -c release Benchmarks [outlook] [ranks] [portfolio] [score] [report]
//
// Needs cc, python3 and NumPy. Only the ratios mean anything, and only within one run. Draws are shared out over all
// cores, but little work, such as those of 8 questions or of one changed answer, which would take longer to hand over
// than to do: these are held against all draws on one core, too. The peers use one core.

import Domain
import Foundation
import Report
import Scoring

let rounds = 9
let folder = FileManager.default.temporaryDirectory.appending(path: "courtship-benchmarks-\(UUID().uuidString)").path
try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(atPath: folder) }

func write(_ text: String, to name: String) throws -> String {
  let path = "\(folder)/\(name)"
  try text.write(toFile: path, atomically: true, encoding: .utf8)
  return path
}

func show(_ name: String, _ milliseconds: Double, _ remarks: String...) {
  let label = name.padding(toLength: 46, withPad: " ", startingAt: 0)
  print(label, String(format: "%10.3f ms  ", milliseconds), remarks.joined(separator: ", "))
}

func rounded(_ number: Double) -> String { String(format: "%.2f", number) }

let chosen = CommandLine.arguments.dropFirst()
if chosen.isEmpty || chosen.contains("outlook") { try timeOutlook() }
if chosen.isEmpty || chosen.contains("ranks") { try timeRanks() }
if chosen.isEmpty || chosen.contains("portfolio") { timePortfolio() }
if chosen.isEmpty || chosen.contains("score") { timeScore() }
if chosen.isEmpty || chosen.contains("report") { timeReport() }

/// The outlook of 10,000 draws, and after one changed answer: of 32 questions beside its peers, of others alone. Each has
/// turns of some tenths of a second.
func timeOutlook() throws {
  let file = try write(Case(questions: 32).outlookText, to: "outlook")
  let (c, numPy, inLogarithms) = (
    Peer.c("outlook", in: folder), Peer.python("outlook"), Peer.python("outlook", "logarithms")
  )
  let cases = [Case(questions: 32), Case(questions: 32, isMixed: true), Case(questions: 8), Case(questions: 128)]
  var times = cases.map { _ in OutlookTimes() }
  var (inC, inNumPy, byLogarithms) = (Stopwatch(), Stopwatch(), Stopwatch())
  for _ in 0..<rounds {
    inC.addTurn(c.times(12, of: file))
    inNumPy.addTurn(numPy.times(8, of: file))
    times[0].takeTurns(cases[0], milliseconds: 150)
    byLogarithms.addTurn(inLogarithms.times(8, of: file))
    for index in 1..<cases.count { times[index].takeTurns(cases[index], milliseconds: 150) }
  }
  print("outlook, 10,000 draws")
  for (name, time) in zip(["32 questions", "32 of mixed weights", "8 questions", "128 questions"], times) {
    show("  \(name)", time.onAllCores.whole.median)
    show("    after a rest", time.rested.median)
    show("    after one changed answer", time.onAllCores.changed.median, time.onAllCores.shareOfChange)
    show("  \(name), on one core", time.onOneCore.whole.median)
    show("    after one changed answer", time.onOneCore.changed.median, time.onOneCore.shareOfChange)
  }
  let (all, one) = (times[0].onAllCores.whole, times[0].onOneCore.whole)
  show(
    "  32 questions in C", inC.median,
    "ours takes \(rounded(all.ratio(to: inC))) of it, on one core \(rounded(one.ratio(to: inC)))")
  for (name, peer) in [("NumPy", inNumPy), ("NumPy, by logarithms", byLogarithms)] {
    show(
      "  32 questions in \(name)", peer.median,
      "\(rounded(peer.ratio(to: all))) times ours, on one core \(rounded(peer.ratio(to: one))) times")
  }
}

/// The comparison of 200 candidates by 32 questions in 10,000 draws.
func timeRanks() throws {
  let candidates = (0..<200).map { Case(questions: 32, offset: $0) }
  let comparison = Comparison(of: candidates.map(\.workshop))
  let ids = Set(comparison.candidates.filter { $0.ranking != nil }.map(\.id))
  let ranked = candidates.filter { ids.contains($0.workshop.id) }
  let file = try write(candidates[0].ranksText(with: ranked), to: "ranks")
  let numPy = Peer.python("ranks")
  var (ours, inNumPy) = (Stopwatch(), Stopwatch())
  for _ in 0..<3 {
    ours.time { _ = Comparison(of: candidates.map(\.workshop)) }
    inNumPy.add(numPy.times(1, of: file).times)
  }
  print("rank acceptability, \(ranked.count) candidates of 200 ranked, 32 questions, 10,000 draws")
  show("  all", ours.median, "\(rounded(ours.median / inNumPy.median)) of NumPy")
  show("  in NumPy", inNumPy.median)
}

/// A thousand candidates by 32 questions, a part after the other as a screen draws them: all of it, and the longest that a key
/// waits for one part.
func timePortfolio() {
  let workshops = (0..<1000).map { Case(questions: 32, offset: $0).workshop }
  var (all, longest, page, text) = (Stopwatch(), Stopwatch(), Stopwatch(), Stopwatch())
  var (parts, bytes, slowest) = (0, 0, 0)
  for _ in 0..<3 {
    var comparison: Comparison?
    var worst = Stopwatch()
    all.time {
      var drawing = ComparisonDrawing(of: workshops, policy: nil, capacity: 3)
      parts = 0
      while drawing.comparison == nil {
        worst.time { drawing.draw() }
        parts += 1
      }
      comparison = drawing.comparison
    }
    longest.add([worst.longest])
    slowest = (worst.times.firstIndex(of: worst.longest) ?? 0) + 1
    guard let comparison else { continue }
    var document = Document(firstPage: [])
    page.time { document = Document(of: comparison) }
    text.time { bytes = document.markdown.utf8.count }
  }
  print("a portfolio of 1,000 candidates, 32 questions, 10,000 draws")
  show("  all", all.median, "\(parts) parts")
  show("  the longest part", longest.median, "the last time number \(slowest)")
  show("  its page as a tree", page.median)
  show("  as Markdown", text.median, "\(bytes / 1000) kB")
}

/// A score without its outlook, for the cost of questions and votes.
func timeScore() {
  print("score without outlook")
  for (questions, voters) in [(125, 0), (250, 0), (500, 0), (500, 12), (500, 60)] {
    let inquiry = Case(questions: questions, voters: voters).inquiry
    var stopwatch = Stopwatch()
    for _ in 0..<rounds * 5 { stopwatch.time { _ = Score(inquiry, scope: .ours) } }
    show("  \(questions) questions, \(voters) voters", stopwatch.median)
  }
}

/// The report of 60 questions, each with a page of notes, once score and outlook are there: as a tree, and as Markdown.
func timeReport() {
  var workshop = Case(questions: 60, voters: 12).workshop
  let page = String(
    repeating: "The pilot starts in *spring* with two customers | if the people are found: 3,500 words a page.\n\n",
    count: 36)
  for question in workshop.inquiry.questionIDs(in: .ours) {
    workshop.inquiry[question].answer = "One or two sentences, read back to the room and agreed by both firms."
    workshop.inquiry[question].notes.joint = page
  }
  let subject = Subject.workshop(workshop)
  let (score, outlook) = (Score(workshop.inquiry, scope: .ours), Outlook(of: workshop.inquiry, scope: .ours))
  var (tree, text) = (Stopwatch(), Stopwatch())
  var bytes = 0
  for _ in 0..<rounds * 3 {
    var document = Document(firstPage: [])
    tree.time { document = Document(of: subject, score: score, outlook: outlook) }
    text.time { bytes = document.markdown.utf8.count }
  }
  print("report of 60 questions with a page of notes each, \(bytes / 1000) kB")
  show("  as a tree", tree.median)
  show("  as Markdown", text.median)
}
