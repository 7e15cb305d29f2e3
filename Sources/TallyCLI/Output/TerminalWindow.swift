internal import Foundation
internal import TallyReports

/// What standard output is: a terminal of some width, or something that wants plain text.
enum TerminalWindow {
  static var style: TerminalStyle {
    guard isatty(STDOUT_FILENO) == 1 else { return .plain }
    let environment = ProcessInfo.processInfo.environment
    let wantsColor = environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    return TerminalStyle(usesColor: wantsColor, width: columns)
  }

  private static var columns: Int {
    var size = winsize()
    let answered = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size)
    return answered == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }
}
