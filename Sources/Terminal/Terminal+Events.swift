internal import CNcursesw
internal import Canvas
internal import Glibc

extension Terminal {
  /// Sleeps until something happens or the deadline is reached, and gives everything that has happened, in order.
  ///
  /// All input that is there is read at once, so that one frame answers it. Suspending is done in here: the program
  /// stops, and `.resumed` says that it goes on. Returns nothing at the deadline, and only then.
  package func wait(until deadline: ContinuousClock.Instant?) -> [TerminalEvent] {
    guard isRunning else { return [.endOfInput] }
    while true {
      let ready = poll(until: earlier(deadline, parser.deadline))
      var events: [TerminalEvent] = []
      // Input first: what was typed before Ctrl-C counts.
      if ready.input { events += readInput() }
      events += parser.expire(at: .now).map { .input($0) }
      if ready.signal { events += handleSignals() }
      if ready.wake {
        drain(waker.pipe.readEnd) { _ in }
        events.append(.woken)
      }
      if !events.isEmpty { return events }
      if let deadline, ContinuousClock.now >= deadline { return [] }
    }
  }

  /// The numbers of the signals that came, each once, but for those left out; what is read is gone.
  func readSignals(except ignored: Set<Int32> = []) -> [Int32] {
    var numbers: [Int32] = []
    drain(cn_signal_pipe()) { bytes in
      for byte in bytes where !ignored.contains(Int32(byte)) && !numbers.contains(Int32(byte)) {
        numbers.append(Int32(byte))
      }
    }
    return numbers
  }

  private func handleSignals() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    var numbers = readSignals()
    // The shell wants the terminal before anything else.
    if numbers.contains(SIGTSTP) {
      suspend()
      numbers.removeAll { [SIGTSTP, SIGCONT, SIGWINCH].contains($0) }
      // The signal that let us go on, and a resize meanwhile, are seen to.
      numbers += readSignals(except: [SIGTSTP, SIGCONT, SIGWINCH])
      events += [.resumed, .input(.resize(size))]
    }
    return events + numbers.flatMap(handle)
  }

  private func handle(_ number: Int32) -> [TerminalEvent] {
    switch number {
    case SIGHUP: return [.hangUp]
    case SIGTERM, SIGINT: return [.terminate(signal: number)]
    case SIGWINCH: return updateSize() ? [.input(.resize(size))] : []
    case SIGCONT:
      // Somebody stopped us without asking; the shell has been at the terminal since.
      comeBack()
      return [.resumed, .input(.resize(size))]
    default: return []
    }
  }

  private func readInput() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    // Bounded, so that a flood cannot keep the screen from being drawn.
    for _ in 0..<256 {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR || errno == EAGAIN { break }
      guard count > 0 else {
        // Not asked again: a terminal that is gone is always ready, and would keep a core busy.
        isInputOpen = false
        return events + [count < 0 || isHungUp ? .hangUp : .endOfInput]
      }
      events += parser.parse(buffer[..<count], at: .now).map { .input($0) }
      if count < buffer.count || !hasMoreInput { break }
    }
    return events
  }
}

// MARK: - File descriptors

extension Terminal {
  private func poll(until deadline: ContinuousClock.Instant?) -> (input: Bool, signal: Bool, wake: Bool) {
    var files = [isInputOpen ? STDIN_FILENO : -1, cn_signal_pipe(), waker.pipe.readEnd].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let count = Glibc.poll(&files, nfds_t(files.count), milliseconds(until: deadline))
    guard count > 0 else { return (false, count < 0, false) }
    // POLLHUP and POLLERR are answered by reading: EOF or EIO.
    return (files[0].revents != 0, files[1].revents != 0, files[2].revents != 0)
  }

  /// For poll: rounded up, so that it does not return just before; -1 for ever.
  private func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
    guard let deadline else { return -1 }
    let left = ContinuousClock.now.duration(to: deadline)
    guard left > .zero else { return 0 }
    guard left < .seconds(86_400) else { return 86_400_000 }
    let parts = left.components
    return Int32(parts.seconds * 1_000 + parts.attoseconds / 1_000_000_000_000_000) + 1
  }

  private func earlier(
    _ one: ContinuousClock.Instant?, _ other: ContinuousClock.Instant?
  ) -> ContinuousClock.Instant? {
    guard let one, let other else { return one ?? other }
    return min(one, other)
  }

  private var hasMoreInput: Bool { inputState != 0 }

  private var isHungUp: Bool { inputState & Int16(POLLHUP) != 0 }

  /// What poll says of the terminal at this moment.
  private var inputState: Int16 {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return Glibc.poll(&input, 1, 0) > 0 ? input.revents : 0
  }

  /// Reads what is in a pipe that does not block.
  private func drain(_ file: Int32, _ body: (ArraySlice<UInt8>) -> Void) {
    var buffer = [UInt8](repeating: 0, count: 256)
    while true {
      let count = read(file, &buffer, buffer.count)
      guard count > 0 else { return }
      body(buffer[..<count])
    }
  }
}
