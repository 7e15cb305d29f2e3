/// The elements that reading a page tells apart; every other name is `other`.
enum HTMLTag: UInt8, CaseIterable, Sendable {
  /// A run of characters as they stand in the file.
  case text
  /// Characters that the file writes another way: an entity.
  case entity
  case other
  case a, abbr, address, applet, article, aside, audio, b, blockquote, body, br, button, canvas
  case caption, center, cite, code, col, colgroup, data, datalist, dd, del, details, dialog, dir,
    div
  case dl, dt, em, embed, fieldset, figcaption, figure, font, footer, form, frameset, h1, h2, h3, h4
  case h5, h6, head, header, hgroup, hr, html, i, iframe, img, input, ins, kbd, label, legend, li
  case link, main, map, mark, math, menu, meta, meter, nav, noframes, noscript, object, ol, optgroup
  case option, output, p, param, picture, pre, progress, q, rb, rp, rt, rtc, ruby, s, samp, script
  case section, select, small, source, span, strike, strong, style, sub, summary, sup, svg, table
  case tbody, td, template, textarea, tfoot, th, thead, time, title, tr, track, u, ul, `var`, video
  case wbr

  /// A name's first eight bytes as one number; no two names of the list agree in them.
  static let byPrefix: [UInt64: HTMLTag] = {
    var tags: [UInt64: HTMLTag] = [:]
    for tag in allCases where tag.rawValue > HTMLTag.other.rawValue {
      var key: UInt64 = 0
      for byte in "\(tag)".utf8.prefix(8) { key = key << 8 | UInt64(byte) }
      tags[key] = tag
    }
    return tags
  }()
}

/// A set of tags as two words, so that a test is a shift and a mask.
struct TagSet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ tags: HTMLTag...) {
    for tag in tags {
      if tag.rawValue < 64 {
        low |= 1 << UInt64(tag.rawValue)
      } else {
        high |= 1 << UInt64(tag.rawValue - 64)
      }
    }
  }

  func contains(_ tag: HTMLTag) -> Bool {
    tag.rawValue < 64
      ? low & (1 << UInt64(tag.rawValue)) != 0 : high & (1 << UInt64(tag.rawValue - 64)) != 0
  }

  /// Elements that begin and end a line (HTML standard, section 15.3, `display: block` and kin).
  static let blocks = TagSet(
    .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog, .dir,
    .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .frameset, .h1, .h2, .h3, .h4,
    .h5, .h6, .header, .hgroup, .hr, .html, .iframe, .legend, .li, .main, .menu, .nav, .ol,
    .optgroup,
    .option, .p, .pre, .section, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .tr, .ul)
  static let headings = TagSet(.h1, .h2, .h3, .h4, .h5, .h6)
  /// Never shown, or shown only in place of something else.
  static let invisible = TagSet(
    .head, .script, .style, .template, .noscript, .noframes, .svg, .math, .textarea, .select,
    .option, .optgroup, .datalist, .button, .input, .iframe, .object, .embed, .applet, .audio,
    .video, .canvas, .map, .rp, .rt, .rtc, .title, .meta, .link, .param, .source, .track, .progress,
    .meter)
}
