import Foundation

/// Milliseconds of the same work, run in turns so that a drift of the machine hits all alike.
struct Stopwatch {
  private(set) var times: [Double] = []
  /// The median of each turn.
  private(set) var turns: [Double] = []

  init(times: [Double] = []) { self.times = times }

  mutating func time(_ work: () -> Void) {
    let duration = ContinuousClock().measure(work)
    times.append(Double(duration.components.seconds) * 1e3 + Double(duration.components.attoseconds) / 1e15)
  }

  mutating func add(_ milliseconds: [Double]) { times += milliseconds }

  /// Adds a turn but for its first quarter: until then caches fill, cores wake and clocks rise.
  mutating func addTurn(_ turn: Stopwatch) {
    let warm = Stopwatch(times: Array(turn.times.dropFirst(turn.times.count / 4)))
    times += warm.times
    turns.append(warm.median)
  }

  var sum: Double { times.reduce(0, +) }

  var longest: Double { times.max() ?? .nan }

  var median: Double { times.isEmpty ? .nan : times.sorted()[times.count / 2] }

  /// How many times the other: the median over turns of the same round.
  func ratio(to other: Stopwatch) -> Double {
    Stopwatch(times: zip(turns, other.turns).map { $0 / $1 }.filter(\.isFinite)).median
  }
}

/// A program that does the same work and prints its own milliseconds.
struct Peer {
  let command: [String]
  var options: [String] = []

  /// Runs it so many times; empty where it can't be run, which is told.
  func times(_ rounds: Int, of file: String) -> Stopwatch {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command + [file, String(rounds)] + options
    let output = Pipe()
    process.standardOutput = output
    do {
      try process.run()
    } catch {
      print("\(command): \(error)")
      return Stopwatch()
    }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if process.terminationStatus != 0 { print("\(command) ended with \(process.terminationStatus)") }
    return Stopwatch(times: text.split(separator: "\n").compactMap { Double($0) })
  }

  /// A peer in C, compiled.
  static func c(_ name: String, in folder: String) -> Peer {
    let program = "\(folder)/\(name)-in-c"
    let compiler = Process()
    compiler.executableURL = URL(filePath: "/usr/bin/env")
    compiler.arguments = ["cc", "-O2", "-o", program, source("\(name).c"), "-lm"]
    do {
      try compiler.run()
      compiler.waitUntilExit()
    } catch {
      print("cc: \(error)")
    }
    return Peer(command: [program])
  }

  /// A peer in Python; NumPy at its fastest on this machine.
  static func python(_ name: String, _ options: String...) -> Peer {
    Peer(
      command: ["-u", "OPENBLAS_CORETYPE", "-u", "OPENBLAS_L2_SIZE", "python3", source("\(name).py")],
      options: options)
  }

  private static func source(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Peers/\(name)").path
  }
}
