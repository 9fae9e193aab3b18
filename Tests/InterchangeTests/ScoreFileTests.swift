import Domain
import Scoring
import TestSupport
import Testing

// The rounding of figures is internal: others see the file.
@testable import Interchange

struct ScoreFileTests {
  private let subject: Subject = {
    let gate = Gate(minimum: .three, otherwise: .conditional)
    let rated = Examples.questionnaire(
      "q", [Examples.section("s", [Examples.question("x", gate: gate), Examples.question("y", weight: 2)])])
    var inquiry = Inquiry(
      questionnaires: [rated, Examples.ladder(attributes: ["pricing"])], participants: Examples.people)
    inquiry[QuestionID(rated.id, "x")] = Answer(
      state: .rated, rounds: [Examples.round(ours: [1], partner: [4])], confidence: .hunch)
    return .workshop(
      Workshop(id: WorkshopID("w"), title: "Pilot", ourFirm: "A", partnerFirm: "B", inquiry: inquiry))
  }()

  @Test func `every key is there, and a figure that does not exist is null`() {
    let score = Score(subject.inquiry, scope: .both)
    #expect(
      ScoreFile.encode(score, Outlook(of: subject.inquiry, scope: .both), of: subject) == """
        {
          "agreement": {
            "alpha": null
          },
          "conditions": [
            {
              "have": 2,
              "kind": "gate",
              "need": 3,
              "question": "q/x"
            },
            {
              "have": 25,
              "kind": "index",
              "need": 70
            },
            {
              "have": 8.33333333333,
              "kind": "interval",
              "need": 65
            },
            {
              "have": 25,
              "kind": "floor",
              "need": 40,
              "section": "q/s"
            },
            {
              "have": 0.333333333333,
              "kind": "coverage",
              "need": 0.9
            },
            {
              "have": 0.2,
              "kind": "confidence",
              "need": 0.5
            },
            {
              "have": 1,
              "kind": "evidence",
              "need": 3,
              "question": "q/x"
            },
            {
              "kind": "split",
              "question": "q/x"
            }
          ],
          "confidence": 0.2,
          "coverage": 0.333333333333,
          "format": "courtship-score/1",
          "gates": [
            {
              "minimum": 3,
              "otherwise": "conditional",
              "question": "q/x",
              "status": "fail"
            }
          ],
          "high": 75,
          "id": "w",
          "index": 25,
          "ladders": [
            {
              "attributes": [
                {
                  "current": null,
                  "needed": null,
                  "question": "continuum/pricing"
                }
              ],
              "current": null,
              "id": "continuum",
              "needed": null
            }
          ],
          "low": 8.33333333333,
          "outlook": {
            "conditional": 0.2533,
            "draws": 10000,
            "go": 0.1958,
            "noGo": 0.5509,
            "seed": 1
          },
          "policy": {
            "concentration": 100,
            "confidenceGo": 0.5,
            "coverageGo": 0.9,
            "coverageMinimum": 0.7,
            "draws": 10000,
            "floor": 40,
            "gateConfidence": 3,
            "go": 70,
            "id": "balanced",
            "noGo": 50,
            "seed": 1,
            "setAsideMaximum": 0.25,
            "slack": 5
          },
          "questionnaires": [
            {
              "id": "q",
              "index": 25,
              "sections": [
                {
                  "coverage": 0.333333333333,
                  "id": "s",
                  "index": 25,
                  "weight": 1
                }
              ],
              "weight": 1
            }
          ],
          "questions": [
            {
              "askNext": 0.234291816253,
              "confidence": 1,
              "consensus": 0.321928094887,
              "firstToSpeak": [
                "o1",
                "p1"
              ],
              "label": "must-discuss",
              "perceptionGap": -3,
              "question": "q/x",
              "rating": 2,
              "split": true,
              "state": "rated",
              "suggested": 2,
              "tornado": [
                0,
                100
              ],
              "value": 25,
              "weight": 0.333333333333,
              "weightInterval": [
                0,
                1
              ]
            },
            {
              "askNext": 0.731467302025,
              "confidence": null,
              "consensus": null,
              "firstToSpeak": [],
              "label": null,
              "perceptionGap": null,
              "question": "q/y",
              "rating": null,
              "split": false,
              "state": "open",
              "suggested": null,
              "tornado": [
                8.33333333333,
                75
              ],
              "value": null,
              "weight": 0.666666666667,
              "weightInterval": null
            }
          ],
          "scope": "both",
          "setAside": 0,
          "shortestWay": {
            "toGo": {
              "changes": [
                {
                  "from": 2,
                  "question": "q/x",
                  "to": 4
                }
              ],
              "steps": 2
            },
            "toNoGo": {
              "changes": [],
              "steps": 0
            }
          },
          "title": "Pilot",
          "verdict": "insufficient"
        }

        """)
  }

  @Test(
    arguments: [
      (61.300000000000004, 61.3), (0.1 + 0.2, 0.3), (1.0 / 3, 0.333333333333), (200.0 / 3, 66.6666666667),
      (100.0, 100.0),
      (0.0, 0.0), (-1.5, -1.5), (-2.0 / 3, -0.666666666667), (1e-30, 0.0),
    ] as [(Double, Double)])
  func `figures have twelve significant digits`(figure: Double, expected: Double) {
    #expect(ScoreFile.rounded(figure) == expected)
  }
}
