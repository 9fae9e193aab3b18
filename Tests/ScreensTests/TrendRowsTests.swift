import Domain
import Session
import TestSupport
import Testing

/// The partnership over its sessions, on the screen, of figures that no session of our own has.
struct TrendRowsTests {
  @Test(arguments: [(90, 10), (nil, 10), (90, nil), (48, 20)] as [(Double?, Double?)])
  func `an interval that is not around its index is drawn as far as there is one`(low: Double?, high: Double?) {
    var review = Examples.review
    review.hunches = []
    review.inquiry[QuestionID(QuestionnaireID("strategy"), "situation")] = Examples.agreed(.four, .document)
    review.followUp.past[0].low = low
    review.followUp.past[0].high = high
    var stage = Stage(rows: 60, columns: 80, [.workshop(review)])
    stage.open(.workshop(Stage.id))
    stage.press("1", "r", "<Enter>", "<Wait>", "<End>")
    let row = stage.lines.first { $0.contains("2026-08-14  ~ Conditional") }
    #expect(row?.contains("●") == true && row?.contains(" 61") == true, "\(stage.screen)")
  }
}
