import Domain
import Glibc
import Scoring

var questions = 32
func inquiry(_ count: Int) -> Inquiry {
  var answers: [QuestionID: Answer] = [:]
  let sections = (0..<(count + 3) / 4).map { s in
    Section(
      id: SectionID("s\(s)"), title: "S",
      questions: (0..<4).map { q in
        let n = s * 4 + q
        let id = QuestionID(QuestionnaireID("a"), "q\(n)")
        if n % 5 != 4 {
          answers[id] = Answer(
            state: .rated, rating: Rating(rawValue: 2 + n % 4), confidence: Confidence(rawValue: 1 + n % 5))
        }
        return Question(
          id: "q\(n)", prompt: "P", purpose: "", probes: [], minutes: 8, weight: Weight(Double(1 + n % 3)) ?? .one,
          voices: .one, anchors: [:], gate: n % 11 == 0 ? Gate(minimum: .three, otherwise: .noGo) : nil)
      })
  }
  return Inquiry(
    questionnaires: [Questionnaire(id: QuestionnaireID("a"), title: "A", sections: sections)], answers: answers)
}
let clock = ContinuousClock()
let it = inquiry(32)
func ms(_ d: Duration) -> Double { Double(d.components.attoseconds) / 1e15 + Double(d.components.seconds) * 1e3 }
var best = 1e9, bestUpdate = 1e9
var o = Outlook(of: it, scope: .ours)
for _ in 0..<(CommandLine.arguments.count > 1 ? 1 : 40) {
  var sim = OutlookSimulation()
  var t = clock.measure { o = sim.outlook(of: it, scope: .ours) }
  best = min(best, ms(t))
  var changed = it
  changed[QuestionID(QuestionnaireID("a"), "q3")].rating = .two
  changed[QuestionID(QuestionnaireID("a"), "q3")].confidence = .hunch
  t = clock.measure { o = sim.outlook(of: changed, scope: .ours) }
  bestUpdate = min(bestUpdate, ms(t))
}
print("full", best, "update", bestUpdate)
print(o.shares as Any, o.shortfalls.prefix(3))
print(o.askNext.sorted { $0.key < $1.key }.map { "\($0.key.name) \(($0.value * 10000).rounded() / 10000)" })
