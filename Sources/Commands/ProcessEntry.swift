import Model
import ArgumentParser
import Files

/// The process: real arguments, real streams, real clock.
package enum ProcessEntry {
  package static func run() async -> Never {
    StandardStream.ignoreBrokenPipeSignal()
    let folder = (try? ProcessEnvironment.currentFolder()) ?? "/"
    let context = CommandContext(
      arguments: Array(CommandLine.arguments.dropFirst()),
      environment: ProcessEnvironment.current(), currentFolder: folder,
      unixTime: WallClock.unixTime(), output: .output, error: .error, language: .chinese)
    ProcessExit.leave(with: await Program.run(context))
  }
}
