internal import Dispatch
internal import Foundation
internal import Synchronization

/// The temporary files and folders of this run, removed when a signal ends it.
enum TemporaryFiles {
  private static let paths = Mutex<Set<String>>([])
  /// Kept for the life of the process: a source that nobody holds fires no more.
  nonisolated(unsafe) private static let signals = [SIGINT, SIGTERM, SIGHUP].map(source)

  static func add(_ path: String) { paths.withLock { _ = $0.insert(path) } }
  static func remove(_ path: String) { paths.withLock { _ = $0.remove(path) } }

  /// Adds a path and makes what stands there in one step: a signal in between would find nothing to delete, and leave what
  /// is made behind it.
  static func add<Made>(_ path: String, making make: () -> Made) -> Made {
    paths.withLock {
      $0.insert(path)
      return make()
    }
  }

  static func deleteAll() {
    paths.withLock { paths in
      for path in paths { try? FileManager.default.removeItem(atPath: path) }
      paths = []
    }
  }

  /// SIGINT and SIGTERM delete the temporary files, then end the process as they would have.
  ///
  /// The handlers run on a queue of their own: whatever the workers do, the answer comes at once.
  static func deleteOnSignals() {
    for source in unsafe signals { source.resume() }
    // A closed pipe shows itself as EPIPE where we write.
    signal(SIGPIPE, SIG_IGN)
  }

  private static func source(for number: Int32) -> any DispatchSourceSignal {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(
      signal: number, queue: DispatchQueue(label: "tally.signals"))
    source.setEventHandler {
      // To the end under the lock, so that no worker makes another file meanwhile.
      paths.withLock {
        for path in $0 { try? FileManager.default.removeItem(atPath: path) }
        signal(number, SIG_DFL)
        // Dispatch blocks signals on its threads; one that is raised while blocked waits for ever.
        var unblocked = sigset_t()
        unsafe sigemptyset(&unblocked)
        unsafe sigaddset(&unblocked, number)
        unsafe pthread_sigmask(SIG_UNBLOCK, &unblocked, nil)
        raise(number)
      }
    }
    return source
  }
}
