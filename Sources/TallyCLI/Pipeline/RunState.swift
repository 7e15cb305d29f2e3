internal import TallyStore

/// The state in the output folder: opened once a run, and never what a run depends on.
enum RunState {
  static let name = "state.sqlite"

  /// `nil` where there can be none, which is said: the run then takes the long way.
  static func open(in folder: OutputFolder) -> StateStore? {
    do throws(StoreError) {
      let store = try StateStore(path: folder.file(name))
      if let notice = store.notice { StandardStreams.complain(notice) }
      return store
    } catch {
      StandardStreams.complain("tally: \(error)")
      return nil
    }
  }
}
