import Foundation
import Testing

/// The report as a web page, from the commands that write one.
struct WebPageCommandTests {
  @Test func `the report is a web page where that is asked for, or where its file’s name asks for it`() async throws {
    try await Workplace.use { place in
      let id = try await place.courtship("sample").output.trimmingCharacters(in: .whitespacesAndNewlines)
      let page = try await place.courtship("report", id, "--format", "html")
      #expect(page.code == 0 && page.errors.isEmpty)
      #expect(page.output.hasPrefix("<!DOCTYPE html>\n"))
      #expect(page.output.contains("<title>Sennfeld Instruments × Ruiter &amp; Pohl</title>"))
      #expect(page.output.contains("<h2>Method</h2>"))
      #expect(try await place.courtship("report", id, "--format", "html").output == page.output)

      #expect(try await place.courtship("report", id, "--output", "Report.HTML").code == 0)
      #expect(try place.read("Report.HTML") == page.output)
      // What is said goes before what a name seems to say.
      #expect(try await place.courtship("report", id, "--format", "markdown", "--output", "text.html").code == 0)
      #expect(try place.read("text.html").hasPrefix("# Sennfeld Instruments × Ruiter & Pohl\n"))
      #expect(try await place.courtship("report", id, "--output", "report.md").code == 0)
      #expect(try place.read("report.md") == place.read("text.html"))
    }
  }

  @Test func `a format there is none of is refused`() async throws {
    try await Workplace.use { place in
      let outcome = try await place.courtship("report", "sample", "--format", "pdf")
      #expect(outcome.code == 64)
      #expect(outcome.errors.contains("'pdf'") && outcome.errors.contains("'markdown' and 'html'"))
    }
  }

  @Test func `candidates side by side are a web page by their file’s name`() async throws {
    try await Workplace.use { place in
      let id = try await place.courtship("sample").output.trimmingCharacters(in: .whitespacesAndNewlines)
      #expect(try await place.courtship("compare", id, "--output", "candidates.html").code == 0)
      #expect(try place.read("candidates.html").contains("<h1>Candidates, best first</h1>"))
      #expect(try await place.courtship("compare", id, "--json", "--output", "candidates2.html").code == 0)
      #expect(try place.read("candidates2.html").hasPrefix("{"))
    }
  }
}
