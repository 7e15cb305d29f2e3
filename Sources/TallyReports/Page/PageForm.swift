internal import Mustache
internal import Synchronization
internal import TallyCore

/// What stands in the place of a name of a template.
enum PageValue: Sendable {
  /// Escaped unless the template names it in three braces.
  case text(String)
  /// A part of the page, made already: for three braces.
  case markup([UInt8])
  /// As if the name had not been given: its section is left out, the inverted one is not.
  case nothing

  static func ifKnown(_ text: String?) -> PageValue { text.map { .text($0) } ?? .nothing }
  static func flag(_ isSet: Bool) -> PageValue { isSet ? .text("") : .nothing }
}

/// A template to be filled in many times.
///
/// Mustache renders it once for each set of names that are given, with marks in place of the values. What
/// comes out is cut at the marks, and from then on a value is copied between two pieces of the page:
/// the engine looks each name up by splitting it and by asking each thing on the way whether it can do
/// this or that, which is a hundred times as much work.
///
/// Lists of the template become forms of their own, and what they gave is put in as one value.
final class PageForm: Sendable {
  private let template: MustacheTemplate
  private let lists: [String: PageForm]
  private let cuts = Mutex<[Cut]>([])

  /// - Parameters:
  ///   - name: of the template in `CReportAssets/Assets`.
  ///   - lists: the sections of it, however deep, that are repeated.
  convenience init(_ name: String, lists: Set<String> = []) {
    self.init(Array(ReportAssets.text(named: name).utf8)[...], lists)
  }

  init(_ source: ArraySlice<UInt8>, _ lists: Set<String>) {
    let parts = PageLists(source, lists)
    template = ReportAssets.template(parts.outside)
    self.lists = parts.inside.mapValues { PageForm($0, lists) }
  }

  /// The form of an item of a list.
  subscript(list: String) -> PageForm {
    guard let form = lists[list] else { preconditionFailure("no list \(list) in the template") }
    return form
  }

  /// Appends the template, filled in, to the page. Each call names the same things in the same order.
  func fill(_ page: inout [UInt8], _ values: KeyValuePairs<StaticString, PageValue>) {
    let cut = cut(for: values)
    var start = 0
    for slot in cut.slots {
      page += cut.bytes[start..<slot.place]
      start = slot.place
      switch values[slot.value].value {
      case .text(let text):
        if slot.isRaw { page += text.utf8 } else { PageText.escape(text, into: &page) }
      case .markup(let bytes): page += bytes
      case .nothing: break
      }
    }
    page += cut.bytes[start...]
  }

  func filled(_ values: KeyValuePairs<StaticString, PageValue>) -> [UInt8] {
    var page: [UInt8] = []
    fill(&page, values)
    return page
  }

  // MARK: Cutting

  /// The template for some set of names that are given.
  private struct Cut: Sendable {
    var given: UInt64
    var bytes: [UInt8] = []
    var slots: [Slot] = []
  }

  private struct Slot: Sendable {
    /// In the bytes of the cut.
    var place: Int
    /// The number of the value that belongs there.
    var value: Int
    var isRaw: Bool
  }

  private func cut(for values: KeyValuePairs<StaticString, PageValue>) -> Cut {
    var given: UInt64 = 0
    for place in values.indices {
      if case .nothing = values[place].value { continue }
      given |= 1 << UInt64(place)
    }
    return cuts.withLock { cuts in
      if let cut = cuts.first(where: { $0.given == given }) { return cut }
      let cut = cut(given, values.map { "\($0.key)" })
      cuts.append(cut)
      return cut
    }
  }

  private func cut(_ given: UInt64, _ names: [String]) -> Cut {
    precondition(names.count <= 64, "too many names for one template")
    var fields: PageFields = [:]
    for (number, name) in names.enumerated() where given & 1 << UInt64(number) != 0 {
      fields[name] = Self.marked(number)
    }
    let page = Array(template.render(fields).utf8)
    var cut = Cut(given: given)
    var position = 0
    while position < page.count {
      guard page[position] == Self.mark else {
        cut.bytes.append(page[position])
        position += 1
        continue
      }
      let value = Int(page[position + 1] - Self.firstNumber)
      let isRaw = !page[(position + 2)...].starts(with: Self.escapedEnd)
      position += 2 + (isRaw ? 1 : Self.escapedEnd.count)
      cut.slots.append(Slot(place: cut.bytes.count, value: value, isRaw: isRaw))
    }
    return cut
  }

  // A mark is a byte that stands in no template, a number, and "&": what two braces escape shows them.
  private static let mark: UInt8 = 1
  private static let firstNumber: UInt8 = 64
  private static let escapedEnd = Array("&amp;".utf8)

  private static func marked(_ number: Int) -> String {
    String(decoding: [mark, firstNumber + UInt8(number), ASCII.ampersand], as: UTF8.self)
  }
}

/// A template, and the templates of the items of its lists, which stand there in one name each.
private struct PageLists {
  private(set) var outside: [UInt8] = []
  private(set) var inside: [String: ArraySlice<UInt8>] = [:]

  init(_ source: ArraySlice<UInt8>, _ lists: Set<String>) {
    var rest = source
    while let (name, tag) = Self.opening(of: lists, in: rest) {
      guard let end = Self.place(of: "{{/\(name)}}", in: rest) else {
        preconditionFailure("the list \(name) has no end")
      }
      outside += rest[..<tag.lowerBound]
      var item = rest[tag.upperBound..<end.lowerBound]
      rest = rest[end.upperBound...]
      // As Mustache has it: a line that holds nothing but the tag is none.
      if outside.last ?? ASCII.newline == ASCII.newline, item.first == ASCII.newline {
        item.removeFirst()
      }
      if item.last ?? ASCII.newline == ASCII.newline, rest.first == ASCII.newline {
        rest.removeFirst()
      }
      outside += Array("{{{\(name)}}}".utf8)
      inside[name] = item
    }
    outside += rest
  }

  private static func opening(
    of lists: Set<String>, in source: ArraySlice<UInt8>
  ) -> (name: String, tag: Range<Int>)? {
    var rest = source
    while let start = place(of: "{{#", in: rest),
      let end = place(of: "}}", in: rest[start.upperBound...])
    {
      let name = String(decoding: source[start.upperBound..<end.lowerBound], as: UTF8.self)
      if lists.contains(name) { return (name, start.lowerBound..<end.upperBound) }
      rest = rest[end.upperBound...]
    }
    return nil
  }

  private static func place(of text: String, in source: ArraySlice<UInt8>) -> Range<Int>? {
    let text = Array(text.utf8)
    return source.indices.first { source[$0] == text[0] && source[$0...].starts(with: text) }
      .map { $0..<($0 + text.count) }
  }
}
