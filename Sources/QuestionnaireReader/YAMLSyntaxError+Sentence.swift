internal import Domain

extension YAMLSyntaxError {
  /// The error in the words of somebody who writes questionnaires, at the place where the remedy is due.
  ///
  /// - Parameter scalar: the character at a place; nil at the end of the text.
  func problem(scalar: (TextPlace) -> Unicode.Scalar?) -> Problem {
    func here(_ sentence: String) -> Problem { Problem(place: place, sentence: sentence) }
    func there(_ sentence: String) -> Problem { Problem(place: origin ?? place, sentence: sentence) }
    let character = scalar(place)
    if character == "\t" {
      return here("a tab cannot indent; use spaces")
    }
    switch problem {
    case "found character that cannot start any token":
      return here("a text cannot begin with “\(character.map(String.init) ?? "")”; put the text in quotes")
    case "found a tab character where an indentation space is expected",
      "found a tab character that violates indentation":
      return here("a tab cannot indent; use spaces")
    case "mapping values are not allowed in this context":
      return here(
        "“: ” makes a key, and none can be here; put a text that holds “: ” in quotes, or mend the indentation")
    case "could not find expected ':'":
      return there("this line has no key; write key: value, or indent it under the text that it belongs to")
    case "did not find expected key":
      return here("this is no key of the lines above; indent it like them, and put a text with quotes inside in quotes")
    case "did not find expected '-' indicator":
      return here("this is no item of the list above; begin it with “- ”, indented like the others")
    case "did not find expected ',' or ']'":
      return there("the list that begins here is not closed; put commas between its items and ] at the end")
    case "did not find expected ',' or '}'":
      return there("the keys that begin here are not closed; put commas between them and } at the end")
    case "found unexpected end of stream", "found unexpected document indicator":
      return there("the quoted text that begins here is not closed; add the quote at its end")
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      return here("a backslash in double quotes has a meaning of its own; use single quotes, or write \\\\")
    case "block sequence entries are not allowed in this context":
      return here("a list cannot begin here; begin it on a line of its own")
    case "mapping keys are not allowed in this context":
      return here("“? ” cannot be here; put a text that begins with it in quotes")
    case "did not find expected node content" where character == nil:
      return here("the text ends in the middle of a list or keys in brackets; close the brackets")
    case "did not find expected node content":
      return here("a value is missing here; write it, or put a text that begins like this in quotes")
    case "did not find expected <document start>":
      return here("this belongs to nothing above; indent it like the lines above")
    case _ where problem.hasPrefix("Maximum nesting level reached"):
      return there(Composition.tooDeep)
    default:
      return here("this is not YAML (\(problem)); look at the quotes, the colons and the indentation here")
    }
  }
}
