internal import ArgumentParser

@main
struct Courtship: ParsableCommand {}
