internal import Domain
internal import Session

/// What can be typed besides the answer to a prompt.
enum Command: String, CaseIterable, Sendable {
  case back, skip, go, list, vote, again, drop, note, answer, rate, confidence
  case dontKnow = "dont-know"
  case notApplicable = "not-applicable"
  case reopen, entries, action, park, purpose, people, hunch, score, decide, report, time, clear, undo, redo, text
  case evidence, guess, ballot, question, find, edit
  case whatIf = "what-if"
  case setUp = "set-up"
  case giveAndGet = "give-and-get"
  case since, promise, trigger, measure
  case accept, grid, newer, plan, show
  case unlock, lock, help, quit

  /// How the command is typed.
  var usage: String {
    switch self {
    case .go: "go N"
    case .vote: "vote 4 4 - ? 3"
    case .note: "note TEXT"
    case .answer: "answer TEXT"
    case .rate: "rate N REASON"
    case .confidence: "confidence N"
    case .notApplicable: "not-applicable REASON"
    case .action: "action TEXT"
    case .park: "park TEXT"
    case .report: "report FILE"
    case .decide: "decide VERDICT"
    case .text: "text TEXT"
    case .evidence: "evidence for TEXT"
    case .guess: "guess ours N"
    case .find: "find WORDS"
    case .whatIf: "what-if N RATING"
    case .show: "show down"
    case .giveAndGet: "give-and-get link 1 4"
    case .promise: "promise 2 late NOTE"
    case .trigger: "trigger 1 no NOTE"
    case .measure: "measure 3 TEXT"
    case .grid: "grid rate 2 3 4"
    case .plan: "plan NAME"
    default: rawValue
    }
  }

  /// What the command does, in a sentence.
  var summary: String {
    switch self {
    case .back: "One prompt back; nothing is lost."
    case .skip: "On to the next question; this one stays as it is."
    case .go: "Goes to the place of that number in the list."
    case .list: "The places of this session, with their numbers and what is settled."
    case .vote: "The votes in seat order; without votes it goes to the vote."
    case .again: "Votes again on this question; earlier rounds are kept."
    case .drop: "Drops the votes and guesses on this question that nobody has seen; undo brings them back."
    case .note:
      "Adds to the joint notes. note ours: TEXT, note partner: TEXT and note private: TEXT add to the others; "
        + "note show shows the joint ones, note private show the private ones. Private ones need unlock first."
    case .answer: "The answer that is read back to the room."
    case .rate: "The rating the room agrees on, 1 to 5. One that the votes do not suggest needs a reason."
    case .confidence: "How well it is known, 1 to 5."
    case .dontKnow: "The room was asked and does not know."
    case .notApplicable: "Sets the question aside; it needs a reason."
    case .reopen: "Takes back dont-know or not-applicable."
    case .entries: "The rows of this question. entries 2 changes the second, entries remove 2 removes it."
    case .action:
      "What somebody will do. action list lists them, action 2 changes the second, action done 2 ticks it off or on again, "
        + "action remove 2 removes it. action steps has the steps of the shortest way to a go as actions."
    case .park:
      "Puts something on the parking lot. park list lists it, park 2 changes the second, park remove 2 takes it off."
    case .purpose: "What the partnership does for each firm."
    case .people: "The people in the room. people remove 2 removes the second, people rename 2 NAME corrects a name."
    case .hunch: "The gut verdicts, one person at a time."
    case .score:
      "The verdict and why; the hunches come first. score details adds gates, sections, single answers and weights, and "
        + "where the room differs."
    case .decide:
      "What the room decides: go, conditional, no-go or insufficient; in a review continue, repair, part or insufficient."
    case .report:
      "The report for both firms; with a file name it is written there. report ours is for your own firm and needs "
        + "unlock first."
    case .time:
      "How long this question and this session have taken, and when it will be over. time 16:45 sets its end, time plan "
        + "leaves it to the plan, time pause lets the time box rest and run on."
    case .clear: "Empties what the prompt asks for."
    case .undo: "Takes back the last change of this session."
    case .redo: "Does it again."
    case .text: "Enters TEXT as text, whatever it looks like."
    case .evidence:
      "What speaks for the rating; evidence against TEXT, what speaks against it. evidence lists both, evidence 2 changes "
        + "the second, evidence remove 2 removes it."
    case .guess:
      "What your firm expects the other to vote, 1 to 5 or none; guess partner N, what the other expects of yours. The "
        + "reveal shows it."
    case .ballot:
      "Votes one at a time, each at the keyboard. What is typed shows on the screen: let nobody else look. ballot 3 begins "
        + "at the third seat, also of somebody who has voted."
    case .question: "The question again, with what the ratings mean."
    case .find: "Where the words were asked, said or written down."
    case .edit: "The text that the prompt asks for, in your own editor (EDITOR)."
    case .whatIf:
      "The verdict if question N were rated so, on trial; what-if N none takes it back. what-if says what is on trial, "
        + "what-if keep REASON makes it the record, what-if discard leaves it."
    case .setUp: "The names of the firms, the title, the direction, the date and the facilitator."
    case .giveAndGet:
      "What each firm needs beside what the other offers, with their numbers; it needs unlock first. give-and-get need TEXT and "
        + "offer TEXT write down what the partner needs or offers, link 1 4 and drop 1 4 link a need with an offer and drop the "
        + "link, change 3 TEXT and remove 3 are for a line of the partner's."
    case .since:
      "What a review asks about the sessions before it, with the numbers that promise, trigger and measure take; Enter leads on "
        + "from there."
    case .promise: "What became of the second promise: kept, late or broken; open takes the answer back."
    case .trigger: "Whether the first exit trigger has happened: yes or no; open takes the answer back."
    case .measure: "Where the third measure stands."
    case .accept: "Accepts the agenda of a programme: its criteria and its capacity are frozen as they stand."
    case .grid:
      "Rates candidate 2 of a programme by criterion 3; ? is don’t know. grid lists both with their numbers. "
        + "grid confidence 2 3 4, grid note 2 3 TEXT, grid add FIRM, grid move 2 (to the criteria accepted last), grid undo "
        + "and grid redo do what the criteria grid does on the screen."
    case .show: "Sends a second window (courtship show) down half a screen; show up sends it up."
    case .newer:
      "What newer versions of the questionnaires say otherwise; newer move moves the answers over to them, and keeps all "
        + "that was said."
    case .plan:
      "Takes on the questions of another plan for both firms, as plan courtship-90 does for a candidate that was rated by "
        + "criteria; plan lists the plans. All that was said stays, and so do the cut-offs."
    case .unlock: "Opens the room to what is yours alone: private notes, and the report for your own firm."
    case .lock: "Closes it again."
    case .help: "This help."
    case .quit: "Closes the session. Everything typed is saved."
    }
  }

  /// The commands that a text prompt takes without a slash when they stand alone on the line.
  ///
  /// Project decision: nobody's answer is “back”; any other command word alone might be one and is asked about.
  var isBareInText: Bool {
    switch self {
    case .back, .skip, .quit, .help, .undo: true
    default: false
    }
  }

  /// Whether the command with this behind it can hardly be meant as text, though text is asked for.
  ///
  /// Project decision: a private note in the report for both, or a vote among the notes, is worse than a question too many.
  fileprivate func isMeant(with argument: String) -> Bool {
    switch self {
    case .note:
      let voice = argument.prefix { $0 != ":" && !$0.isWhitespace }
      return Notes.Voice(rawValue: voice.lowercased()) != nil
    case .vote, .again: return VoteLine.isMeant(by: argument)
    case .go, .rate, .confidence, .whatIf, .promise, .trigger, .measure: return argument.first?.isWholeNumber == true
    case .report: return Scope(rawValue: firstWord(of: argument).word.lowercased()) != nil
    case .decide: return Verdict(typed: argument, in: .review) != nil
    case .evidence: return ["for", "against", "remove"].contains(firstWord(of: argument).word.lowercased())
    case .show: return ["down", "up"].contains(argument.lowercased())
    case .guess: return argument.last?.isWholeNumber == true
    case .giveAndGet: return true
    case .newer: return argument.lowercased() == "move"
    case .grid:
      let words = ["rate", "confidence", "note", "add", "move", "undo", "redo"]
      return words.contains(firstWord(of: argument).word.lowercased())
    default: return false
    }
  }
}

/// A typed line, before it is known what it means here.
enum Line: Hashable, Sendable {
  case empty
  case text(String)
  case command(Command, argument: String)
  /// Began with a slash, but with no command behind it.
  case unknownCommand(String)
  /// What might be a command where text is asked for: a command word alone, or with what usually follows it.
  case either(Command, argument: String)

  /// Reads a line at a prompt for text: it is text unless it begins with a slash, is one command word alone, or reads like
  /// a command with what belongs behind it.
  init(atText line: String) {
    if let slashed = Self(slashed: line) {
      self = slashed
    } else if let (command, argument) = Self.command(in: line), argument.isEmpty || command.isMeant(with: argument) {
      let isCommand = argument.isEmpty && command.isBareInText
      self = isCommand ? .command(command, argument: "") : .either(command, argument: argument)
    } else {
      self = line.isEmpty ? .empty : .text(line)
    }
  }

  /// Reads a line at a prompt for a choice that is none of the choices: a command with or without its slash.
  init(atChoice line: String) {
    if let slashed = Self(slashed: line) {
      self = slashed
    } else if let (command, argument) = Self.command(in: line) {
      self = .command(command, argument: argument)
    } else {
      self = line.isEmpty ? .empty : .text(line)
    }
  }

  private init?(slashed line: String) {
    guard line.hasPrefix("/") else { return nil }
    if let (command, argument) = Self.command(in: line.dropFirst()) {
      self = .command(command, argument: argument)
    } else {
      self = .unknownCommand(line)
    }
  }

  private static func command(in line: some StringProtocol) -> (Command, String)? {
    let (word, rest) = firstWord(of: line)
    if word == "?" { return (.help, rest) }
    return Command(rawValue: word.lowercased()).map { ($0, rest) }
  }
}

/// The first word of a text, and what follows it.
func firstWord(of text: some StringProtocol) -> (word: String, rest: String) {
  guard let space = text.firstIndex(where: \.isWhitespace) else { return (String(text), "") }
  return (String(text[..<space]), trimmed(text[space...]))
}

/// A line as it may be kept and shown: control characters, which could move a cursor, become spaces or go.
func printable(_ text: some StringProtocol) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x0A: scalars.append(scalar)
    case 0x09: scalars.append(" ")
    case 0x00...0x1F, 0x7F...0x9F: break
    default: scalars.append(scalar)
    }
  }
  return String(scalars)
}
