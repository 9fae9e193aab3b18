/// What a room reads and types, word for word; typed lines stand behind `>`.
enum Transcripts {
  static let firstQuestion = """
    Northwind × Fabrikam
    Northwind: Ada Vane (sales), Bo Lind (product), Cy Roth.
    Fabrikam: Di Marsh (alliances), Ed Falk, Flo Kern (service).
    8 questions. What you type is saved line by line. Type help for the commands, quit to close.

    Before the first question: what is this partnership for? If nobody can say it, stop here.
    0.1 In one sentence: what does this partnership solve or create for Northwind? Enter leaves it empty.
    > Reach the mid-market without hiring
    Saved: purpose.
    0.2 In one sentence: what does this partnership solve or create for Fabrikam? Enter leaves it empty.
    > A product for the north
    Saved: purpose.

    Question 1 of 8: situation. 8 minutes.
    Where does each of you stand today?
    Why: It matters.
    To ask further:
    1. Who says so?
    2. Since when?
    1.1 What does Northwind say? A line for the notes. Enter goes on.
    > We grow but cannot deliver
    Saved: note on Situation.
    1.2 What does Fabrikam say? A line for the notes. Enter goes on.
    > We have people but no product
    Saved: note on Situation.
    What the ratings mean:
    1. No answer.
    2. Between 1 and 3.
    3. In part.
    4. Between 3 and 5.
    5. Clear and owned.
    1.3 The votes in seat order: Ada Vane, Bo Lind, Cy Roth, Di Marsh, Ed Falk, Flo Kern. A sign each: 1 to \
    5, ? does not know, - absent. Enter goes on without.
    > 4 4 - 2 ? 3
    Saved: votes on Situation.
    1.3 The votes are in. Press Enter to reveal them, or type the line again to correct it.
    >
    Votes:
    Northwind: 4, 4; 1 absent.
    Fabrikam: 2, 3; 1 does not know.
    A gap: Northwind rates this 1.5 higher than Fabrikam.
    First to speak: Di Marsh with 2, then Ada Vane and Bo Lind with 4.
    1.4 Press Enter to record the answer, or type again to vote again once you have talked.
    > again
    1.3 A new round. The votes in seat order: Ada Vane, Bo Lind, Cy Roth, Di Marsh, Ed Falk, Flo Kern. A \
    sign each: 1 to 5, ? does not know, - absent. Enter goes on without.
    > 4 4 4 3 4 3
    Saved: votes on Situation.
    1.3 The votes are in. Press Enter to reveal them, or type the line again to correct it.
    >
    Votes, round 2:
    Northwind: 4, 4, 4.
    Fabrikam: 3, 3, 4.
    1.4 Press Enter to record the answer, or type again to vote again once you have talked.
    >
    1.5 The answer, in one or two sentences to read back. Enter leaves it empty.
    > Both need the mid-market this year
    Saved: answer to Situation.
    1.6 Rating: the votes suggest 4. Enter accepts it; another needs a reason. Or dont-know, or not-\
    applicable and why.
    >
    1.7 How well is it known? 1 hunch, 2 shared opinion, 3 concrete example, 4 document or data, 5 \
    independently verified. Enter leaves it unstated, which counts as 2, shared opinion.
    > 3
    Saved: confidence in Situation.
    1.8 What has to be done, if anything? Enter goes on.
    > Compare customer lists
    Saved: action “Compare customer lists”.
    1.8 Who owns it? Enter leaves it empty.
    > Ada Vane
    Saved: action “Compare customer lists”.
    1.8 By when? A day like 2026-12-15. Enter leaves it empty.
    > 2026-12-01
    Saved: action “Compare customer lists”.
    1.8 Must it be done before the firms go ahead, yes or no? Now: no (Enter keeps it.)
    > yes
    Saved: action “Compare customer lists”.
    1.8 What has to be done, if anything? Enter goes on.
    >

    Question 2 of 8: market forces. 8 minutes.
    Which customers have the problem?
    Why: It matters.
    To ask further:
    1. Who says so?
    2. Since when?

    """

  static let splitQuestion = """

    Question 3 of 8: competitors. 8 minutes.
    What will your rivals do?
    Why: It matters.
    To ask further:
    1. Who says so?
    2. Since when?
    3.1 What does Northwind say? A line for the notes. Enter goes on.
    >
    3.2 What does Fabrikam say? A line for the notes. Enter goes on.
    >
    What the ratings mean:
    1. No answer.
    2. Between 1 and 3.
    3. In part.
    4. Between 3 and 5.
    5. Clear and owned.
    3.3 The votes in seat order: Ada Vane, Bo Lind, Cy Roth, Di Marsh, Ed Falk, Flo Kern. A sign each: 1 to \
    5, ? does not know, - absent. Enter goes on without.
    > 2 2 5 4 4 5
    Saved: votes on Competitors.
    3.3 The votes are in. Press Enter to reveal them, or type the line again to correct it.
    >
    Votes:
    Northwind: 2, 2, 5.
    Fabrikam: 4, 4, 5.
    The room is split.
    A gap: Fabrikam rates this 1.3 higher than Northwind.
    First to speak: Ada Vane and Bo Lind with 2, then Cy Roth and Flo Kern with 5.
    3.4 Press Enter to record the answer, or type again to vote again once you have talked.
    >
    3.5 The answer, in one or two sentences to read back. Enter leaves it empty.
    > The pair would be copied in a year
    Saved: answer to Competitors.
    3.6 Rating: the votes suggest 4. Enter accepts it; another needs a reason. Or dont-know, or not-\
    applicable and why.
    > 5
    Why 5, where the votes suggest another? A few words.
    > We trust the pilot
    Saved: Competitors rated 5.
    3.7 How well is it known? 1 hunch, 2 shared opinion, 3 concrete example, 4 document or data, 5 \
    independently verified. Enter leaves it unstated, which counts as 2, shared opinion.
    > 2
    Saved: confidence in Competitors.
    3.8 What has to be done, if anything? Enter goes on.
    >

    """

  static let verdict = """

    Verdict: Conditional.
    The score says conditional, because whole offering could not be answered yet and needs at least 3; the index \
    is 68 (a go takes at least 70), and 2 more conditions are not met.
    Index 68 of 100, from 57 to 74 by what is still open; 83 % of the weight rated; confidence 60 %.
    Leaning conditional: if every open question were answered, 69 % of the draws end conditional, 28 % in a go and \
    3 % in a no-go.
    What most often stands in the way of a go: in 71 % of the draws the index falls short of 70.
    Conditions:
    1. Whole offering could not be answered yet and needs at least 3.
    2. The index is 68 (a go takes at least 70).
    3. The index could still fall to 57 (a go takes at least 65 even then).
    4. 83 % of the weight is rated (a go takes at least 90 %).
    Better ratings alone do not make a go: first answer whole offering.
    To a no-go: it is enough to take market forces from 4 to 2.
    Ask next what would tell most of the outcome: whole offering, competitors and measures.
    Where the room differs most: competitors.
    The room's hunches: 1 go, 3 conditional, 1 no-go.
    10.1 Press Enter for the decision. score details says more, what-if tries ratings.
    >

    """

  static let agenda = """
    Resellers
    The agenda of Northwind, alone.
    3 questions. What you type is saved line by line. Type help for the commands, quit to close.

    Question 1 of 3: rationale.
    Why should we partner at all?
    Why: It matters.
    To ask further:
    1. Who says so?
    2. Since when?
    What the ratings mean:
    1. No answer.
    2. Between 1 and 3.
    3. In part.
    4. Between 3 and 5.
    5. Clear and owned.
    1.1 The answer, in one or two sentences. Enter leaves it empty.
    > To reach clinics we cannot reach
    Saved: answer to Rationale.
    1.2 Rating, 1 to 5. Or dont-know, or not-applicable and why. Enter leaves it open.
    > 4
    Saved: Rationale rated 4.
    1.3 How well is it known? 1 hunch, 2 shared opinion, 3 concrete example, 4 document or data, 5 \
    independently verified. Enter leaves it unstated, which counts as 2, shared opinion.
    > 2
    Saved: confidence in Rationale.
    1.4 What has to be done, if anything? Enter goes on.
    >

    Question 2 of 3: criteria.
    What do we judge candidates by?
    Why: It matters.
    To ask further:
    1. Who says so?
    2. Since when?
    2.1 Criterion 1: what. Enter if there is no more.
    > Sells to clinics
    Saved: entry of Criteria.
    2.1 Criterion 1: weight, 1 hardly matters, 2 matters a little, 3 matters, 4 matters much, 5 decides. Enter leaves it empty.
    > 5
    Saved: entry of Criteria.
    2.1 Criterion 2: what. Enter if there is no more.
    > Speaks Polish
    Saved: entry of Criteria.
    2.1 Criterion 2: weight, 1 hardly matters, 2 matters a little, 3 matters, 4 matters much, 5 decides. Enter leaves it empty.
    > six
    “six” does not fit the column “Weight”; use a whole number from 1 to 5.
    2.1 Criterion 2: weight, 1 hardly matters, 2 matters a little, 3 matters, 4 matters much, 5 decides. Enter leaves it empty.
    > 3
    Saved: entry of Criteria.
    2.1 Criterion 3: what. Enter if there is no more.
    >
    What the ratings mean:
    1. No answer.
    2. Between 1 and 3.
    3. In part.
    4. Between 3 and 5.
    5. Clear and owned.
    2.2 The answer, in one or two sentences. Enter leaves it empty.
    > Two criteria stand
    Saved: answer to Criteria.
    2.3 Rating, 1 to 5. Or dont-know, or not-applicable and why. Enter leaves it open.
    > 3
    Saved: Criteria rated 3.
    2.4 How well is it known? 1 hunch, 2 shared opinion, 3 concrete example, 4 document or data, 5 \
    independently verified. Enter leaves it unstated, which counts as 2, shared opinion.
    >
    2.5 What has to be done, if anything? Enter goes on.
    > Ask sales
    Saved: action “Ask sales”.
    2.5 Who owns it? Enter leaves it empty.
    > Ada
    Saved: action “Ask sales”.
    2.5 By when? A day like 2026-12-15. Enter leaves it empty.
    >
    2.5 Must it be done before you court anybody, yes or no? Now: no (Enter keeps it.)
    >
    2.5 What has to be done, if anything? Enter goes on.
    >

    Question 3 of 3: capacity.
    How many can we serve?
    Why: It matters.
    To ask further:
    1. Who says so?
    2. Since when?
    3.1 Capacity 1: a number. Enter if there is no more.
    > 3
    Saved: entry of Capacity.
    3.1 Capacity 1: what. Enter leaves it empty.
    > Two people can look after three
    Saved: entry of Capacity.
    3.1 Capacity 2: a number. Enter if there is no more.
    >
    What the ratings mean:
    1. No answer.
    2. Between 1 and 3.
    3. In part.
    4. Between 3 and 5.
    5. Clear and owned.
    3.2 The answer, in one or two sentences. Enter leaves it empty.
    > Three at most
    Saved: answer to Capacity.
    3.3 Rating, 1 to 5. Or dont-know, or not-applicable and why. Enter leaves it open.
    > dont-know
    Saved: Capacity marked “don’t know”.
    3.5 What has to be done, if anything? Enter goes on.
    >

    Verdict: Insufficient evidence.
    The score says insufficient evidence, because only 67 % of the weight is rated, and below 70 % \
    there is too little to judge by.
    The agenda is not accepted yet: its criteria and its capacity can still change. Type accept to accept it.
    Index 63 of 100, from 42 to 75 by what is still open; 67 % of the weight rated; confidence 40 %.
    Open, most often conditional: if every open question were answered, 46 % of the draws end conditional, 31 % in a no-go \
    and 23 % in a go.
    What most often stands in the way of a go: in 77 % of the draws the index falls short of 70.
    Conditions:
    1. The index is 63 (a go takes at least 70).
    2. The index could still fall to 42 (a go takes at least 65 even then).
    3. 67 % of the weight is rated (a go takes at least 90 %).
    4. Confidence is 40 % (a go takes at least 50 %).
    To a go: bring rationale from 4 to 5, answer the open questions, and meet the other conditions.
    Ask next what would tell most of the outcome: capacity, criteria and rationale.
    4.1 Press Enter for the report. score details says more, what-if tries ratings.
    >
    4.2 The report: type 1 to read it here, 2 to write it to a file. Enter closes the session.
    > 2
    To which file?
    > agenda.md
    4.2 The report: type 1 to read it here, 2 to write it to a file. Enter closes the session.
    >
    Everything is saved.

    """
}
