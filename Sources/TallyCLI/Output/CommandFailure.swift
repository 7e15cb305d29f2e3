/// Why a command could do nothing: said on standard error, exit status 2.
struct CommandFailure: Error, Hashable, CustomStringConvertible {
  var message: String
  init(_ message: String) { self.message = message }
  var description: String { message }
}

/// Who reads our output has gone: nothing is wrong, there is only nobody left to write for.
struct ClosedPipe: Error {}
