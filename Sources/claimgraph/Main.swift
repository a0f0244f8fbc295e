import ArgumentParser
import ClaimGraphKit
import Foundation

@main
struct Main {
    static func main() async {
        exit(await status())
    }

    /// Runs the command of the arguments; the exit status of the program.
    private static func status() async -> Int32 {
        do {
            var command = try await ClaimGraphCommand.asyncParseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            return 0
        } catch let error as ClaimGraphError {
            guard !error.isClosedPipe else { return 0 }
            StandardError.write("\(error)")
            return 2
        } catch let code as ExitCode {
            return code.rawValue
        } catch {
            return report(error)
        }
    }

    /// Help and version go to standard output, wrong usage to standard error.
    private static func report(_ error: any Error) -> Int32 {
        let message = ClaimGraphCommand.fullMessage(for: error)
        guard ClaimGraphCommand.exitCode(for: error) != .success else {
            print(message)
            return 0
        }
        StandardError.write(message)
        return 2
    }
}
