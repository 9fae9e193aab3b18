package import Domain
package import Scoring

extension Score {
  /// What to say where ``stepsToPromise(in:)`` has none.
  package static let nothingToPromise =
    "There is no step of a shortest way to promise, or each is an action already."

  /// The steps of the shortest way to a go as actions of `inquiry` that somebody can promise, one a question: “Bring exit
  /// to 3”. Conditions, as without them there is no go; nobody owns them yet. Those that stand there already are left out.
  package func stepsToPromise(in inquiry: Inquiry) -> [Action] {
    var steps: [Action] = []
    for change in shortestWay.toGo?.changes ?? [] {
      let mention = inquiry.mention(of: change.question)
      let step = Action(
        id: .next("a", after: (inquiry.actions + steps).map(\.id)),
        text: "Bring \(mention) to \(change.to.rawValue)", question: change.question,
        isCondition: true)
      if inquiry.actions.contains(where: { $0.question == step.question && $0.text == step.text }) { continue }
      steps.append(step)
    }
    return steps
  }
}
