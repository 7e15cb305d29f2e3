internal import TallyCore

struct SettingsReader {
  let name: String
  func settings(of text: [UInt8]) throws(CommandFailure) -> Settings { Settings() }
}
