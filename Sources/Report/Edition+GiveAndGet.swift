internal import Domain

extension Edition {
  /// What each firm needs and the other offers, as far as this audience may see both.
  var giveAndGet: [Block] {
    guard let workshop = subject.workshop else { return [] }
    let exchange = GiveAndGet(of: workshop)
    // Needs and offers that are all ours stand in the registers.
    let isOneFirms = exchange.get.offers.isEmpty && exchange.give.needs.isEmpty
    if isOneFirms && exchange.looseLinks == 0 { return [] }
    let halves = exchange.halves.flatMap { blocks(of: $0, in: workshop) }
    let loose: [Block] = exchange.looseSentence.map { [.paragraph(Phrase($0))] } ?? []
    return [.heading(level: 2, "Give and get"), .paragraph(Phrase(exchange.balanceSentence(in: workshop)))] + halves
      + loose
  }

  private func blocks(of half: GiveAndGet.Half, in workshop: Workshop) -> [Block] {
    let sentences = half.sentences(in: workshop).joined(separator: " ")
    let rows: [[Phrase]] = half.needs.map { need in
      let offers = half.offers(meeting: need.name).map { Phrase(trimmed($0.text)) }
      return [Phrase(trimmed(need.text)), offers.isEmpty ? "nothing yet" : offers.joined(by: "; ")]
    }
    let unused = half.unused.map { Phrase(trimmed($0.text)) }
    return [.heading(level: 3, Phrase(half.title(in: workshop))), .paragraph(Phrase(sentences))]
      + (rows.isEmpty ? [] : [.table(Block.Table([.init("Need"), .init("Met by")], rows: rows))])
      + (unused.isEmpty ? [] : [.paragraph("Offers that meet no need so far:"), .list(unused)])
  }
}
