internal import Domain

extension Policy {
  /// Cut-offs that leave another one without effect, whatever a room says.
  var warnings: [Flaw] {
    var flaws: [Flaw] = []
    if floor > go {
      let sentence =
        "floor \(plain(floor)) is above go \(plain(go)): where no section is below the floor, the index never is below "
        + "go; lower floor or raise go"
      flaws.append(Flaw([.key("floor")], sentence, severity: .warning))
    }
    if slack >= go, go > 0 {
      let sentence =
        "slack \(plain(slack)) is not below go \(plain(go)), so that no index at worst stands in the way of a go; "
        + "lower slack"
      flaws.append(Flaw([.key("slack")], sentence, severity: .warning))
    }
    return flaws
  }
}
