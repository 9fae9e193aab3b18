extension ID where Of == Workshop {
  /// The line of sessions that leads to this one: itself, then the session it reviews, and so on, as far as `previous` knows
  /// them.
  ///
  /// Files may name each other in a ring: there nobody is before another, and each is a line of its own.
  package func line(through previous: (Self) -> Self?) -> [Self] {
    var (line, seen): ([Self], Set<Self>) = ([self], [self])
    while let earlier = line.last.flatMap(previous) {
      if earlier == self { return [self] }
      guard seen.insert(earlier).inserted else { break }
      line.append(earlier)
    }
    return line
  }
}
