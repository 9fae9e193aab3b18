/// The example of the format's page, with a questionnaire that it can stand on.
let pageExample = """
  {"format": "courtship-workshop/1", "id": "01890a5d-ac96-774b-bcce-b302099a8057", "title": "Northwind × Fabrikam",
   "programme": "emea-resellers", "plan": "courtship-90", "stage": "courtship", "previous": null,
   "direction": "outbound", "ourFirm": "Northwind", "partnerFirm": "Fabrikam",
   "purpose": {"ours": "Reach", "partner": "Range"}, "date": "2026-11-22", "facilitator": "Mina",
   "participants": [{"id": "p1", "name": "Ada", "firm": "ours", "role": "CEO"},
                    {"id": "p2", "name": "Bo", "firm": "partner"}, {"id": "p3", "name": "Cy", "firm": "outside"}],
   "policy": {"id": "balanced", "go": 70, "noGo": 50, "floor": 40, "coverageGo": 0.9, "coverageMinimum": 0.7,
              "confidenceGo": 0.5, "gateConfidence": 3, "slack": 5, "setAsideMaximum": 0.25, "concentration": 100,
              "draws": 10000, "seed": 1},
   "questionnaires": [
     {"format": "courtship-questionnaire/1", "id": "strategy-questions", "version": "1.0.0", "language": "en",
      "kind": "rating", "audience": "joint", "stage": "courtship", "title": "Eight strategy questions",
      "source": {"author": "Art Petty"}, "weight": 1,
      "sections": [{"id": "context", "title": "Context", "weight": 1, "questions": [
        {"id": "situation", "prompt": "Where?", "probes": ["And?"], "minutes": 8, "voices": "each-firm",
         "anchors": {"1": "low", "3": "middle", "5": "high"}},
        {"id": "exit", "prompt": "How out?", "anchors": {"1": "low", "3": "middle", "5": "high"},
         "gate": {"minimum": 3, "otherwise": "no-go", "reason": "Nobody signs without."},
         "yields": "risks", "fields": ["text", "owner", "weight"]},
        {"id": "brand", "prompt": "Whose name?", "anchors": {"1": "low", "3": "middle", "5": "high"}}]}]}],
   "answers": [{"question": "strategy-questions/exit", "state": "rated", "reason": null,
     "answer": "One or two sentences, read back.", "rating": 4, "ratingReason": "agreed after the second round",
     "rounds": [{"revealed": true, "guesses": {"ours": 4, "partner": 3}, "votes": [
       {"participant": "p1", "rating": 4}, {"participant": "p2", "rating": "unknown"},
       {"participant": "p3", "rating": "absent"}]}],
     "confidence": 3, "notes": {"ours": "o", "partner": "p", "joint": "j", "private": "s"},
     "evidence": [{"id": "e1", "text": "t", "stance": "contradicts", "source": "u"}],
     "entries": [{"id": "n1", "text": "t", "owner": "o", "weight": 3}], "seconds": 412}],
   "actions": [{"id": "a1", "text": "Draft it", "owner": "Ada", "due": "2026-12-15",
                "question": "strategy-questions/exit", "condition": true, "done": false}],
   "parkingLot": [{"id": "k1", "text": "Asia", "question": null}],
   "hunches": [{"participant": "p1", "verdict": "go"}],
   "matches": [{"need": "partnering-agenda/ideal-partner-value#n1", "offer": "partnering-agenda/offers#n1"}],
   "decision": {"verdict": "conditional", "rationale": "r", "decidedBy": ["Ada"], "date": "2026-11-22"}}
  """
