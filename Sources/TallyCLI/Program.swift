internal import ArgumentParser

/// The program, from its arguments to its exit status. `main.swift` does nothing but call it.
package enum Program {
  package static func run() async {
    await Tally.main()
  }
}
