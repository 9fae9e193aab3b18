internal import ArgumentParser
internal import Session
internal import Terminal

/// Opens something for a person: on the screen, or in lines where that is wanted or all there is.
func facilitate(_ stored: Stored, in world: sending World, plain: Bool) throws {
  if plain || !world.surroundings.hasScreen {
    var loop = LineLoop(world, opening: stored)
    return try loop.run()
  }
  let code: Int32 = try MainActor.assumeIsolated {
    switch Screen.open() {
    case .success(let terminal):
      var loop = ScreenLoop(terminal, world)
      return try loop.run(opening: stored)
    case .failure(let error):
      StandardError.say(error.description)
      var loop = LineLoop(world, opening: stored)
      try loop.run()
      return 0
    }
  }
  if code != 0 { throw ExitCode(code) }
}
