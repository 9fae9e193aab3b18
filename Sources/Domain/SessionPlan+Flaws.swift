extension SessionPlan {
  /// Every rule that this plan breaks by itself. Whether what it names exists is for who has the shelf to say.
  package var flaws: [Flaw] {
    var flaws: [Flaw] = []
    if !isKebabCase(id.text) {
      flaws.append(Flaw([.key("id")], "the id “\(id)” is not kebab-case; use lower-case letters, digits and hyphens"))
    }
    if trimmed(title).isEmpty {
      flaws.append(Flaw([.key("title")], "the title is empty; write what the plan is called"))
    }
    if questionnaires.isEmpty {
      flaws.append(Flaw([.key("questionnaires")], "there is no questionnaire; name at least one by its id"))
    }
    for (index, id) in repeated(questionnaires) {
      flaws.append(
        Flaw([.key("questionnaires"), .index(index)], "the questionnaire “\(id)” is there twice; name it once"))
    }
    let parts = [("opening", minutes.opening), ("verdict", minutes.verdict), ("decision", minutes.decision)]
    for (key, number) in parts where !(0...600).contains(number) {
      flaws.append(Flaw([.key("minutes"), .key(key)], "\(number) minutes is no time box; use 0 to 600"))
    }
    return flaws
  }
}
