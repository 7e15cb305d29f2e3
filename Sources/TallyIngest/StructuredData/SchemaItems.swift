import TallyCore

/// The schema.org items of a page, from JSON-LD and microdata alike, as one flat array: an item stands
/// before the items it holds.
struct SchemaItems: Sendable {
  struct Property: Sendable {
    var name: String
    var text: String
    /// Bytes of the raw page.
    var origin: ByteRange
  }

  struct Item: Sendable {
    /// Without the address before it: `Product`.
    var type: String
    var parent: Int?
    /// The property of the parent that holds this item: `offers`.
    var role: String
    var properties: [Property] = []
    /// The item that an offer is for, if it is spelled out within the offer.
    var offered: Int?

    func text(_ name: String) -> String? {
      properties.first { $0.name == name }?.text
    }
  }

  private(set) var items: [Item] = []

  mutating func open(type: String, parent: Int?, role: String) -> Int {
    items.append(Item(type: Self.shortName(type), parent: parent, role: role))
    let index = items.count - 1
    if let parent, role == "itemOffered" { items[parent].offered = index }
    return index
  }

  mutating func add(_ name: String, _ text: String, at origin: ByteRange, to item: Int) {
    let text = folded(text)
    guard !text.isEmpty else { return }
    items[item].properties.append(
      Property(name: Self.shortName(name), text: text, origin: origin))
  }

  private static func shortName(_ name: String) -> String {
    let first = name.split(whereSeparator: \.isWhitespace).first ?? ""
    return String(first.split { $0 == "/" || $0 == "#" || $0 == ":" }.last ?? "")
  }

  /// The name of the article's or page's publisher.
  var publisher: String? {
    items.lazy.filter { $0.role == "publisher" }.compactMap { $0.text("name") }.first
  }

  // MARK: Facts

  /// Items that say a value of the item around them and have no name of their own.
  private static let valueTypes: Set<String> = [
    "Offer", "AggregateOffer", "PriceSpecification", "UnitPriceSpecification",
    "CompoundPriceSpecification", "DeliveryChargeSpecification", "QuantitativeValue",
    "MonetaryAmount", "MonetaryAmountDistribution", "PropertyValue", "",
  ]
  /// How long a recording plays is no statement of the page.
  private static let recordings: Set<String> = [
    "VideoObject", "AudioObject", "Clip", "MusicRecording", "Movie", "Episode", "PodcastEpisode",
  ]
  private static let durations: Set<String> = [
    "duration", "totalTime", "prepTime", "cookTime", "performTime", "timeRequired",
    "timeToComplete",
    "activityDuration", "estimatedDuration",
  ]

  /// The numbers that the items state, each once.
  func facts() -> [StructuredFact] {
    var facts: [StructuredFact] = []
    var seen: Set<[String]> = []
    for index in items.indices where !Self.recordings.contains(items[index].type) {
      let subject = subject(of: index)
      func add(_ property: String, _ value: Property, _ upper: Property?, _ unit: String?) {
        guard holdsDigit(value.text) else { return }
        let key = [
          subject.type, subject.name ?? "", property, value.text, upper?.text ?? "", unit ?? "",
        ]
        guard seen.insert(key).inserted else { return }
        facts.append(
          StructuredFact(
            subjectType: subject.type, subject: subject.name, property: property, value: value.text,
            upperValue: upper?.text, unit: unit, origin: value.origin))
      }
      for property in items[index].properties {
        switch property.name {
        case "price": add("price", property, nil, currency(of: index))
        case "lowPrice", "minPrice":
          let name = property.name == "lowPrice" ? "highPrice" : "maxPrice"
          let upper = items[index].properties.first { $0.name == name }
          let same = upper?.text == property.text
          add(
            upper == nil ? property.name : "price", property, same ? nil : upper,
            currency(of: index))
        case "highPrice", "maxPrice":
          let name = property.name == "highPrice" ? "lowPrice" : "minPrice"
          if items[index].text(name) == nil {
            add(property.name, property, nil, currency(of: index))
          }
        case "value", "minValue", "maxValue": addValue(property, of: index, add)
        default:
          if Self.durations.contains(property.name), property.text.first == "P" {
            add(property.name, property, nil, nil)
          }
        }
      }
    }
    return facts
  }

  /// A quantity with its unit: `"weight": {"value": 250, "unitText": "g"}`.
  private func addValue(
    _ property: Property, of index: Int,
    _ add: (String, Property, Property?, String?) -> Void
  ) {
    let item = items[index]
    guard item.type == "QuantitativeValue" || item.type == "MonetaryAmount", !item.role.isEmpty,
      let unit = item.text("unitText") ?? item.text("unitCode") ?? item.text("currency")
    else { return }
    switch property.name {
    case "minValue": add(item.role, property, item.properties.first { $0.name == "maxValue" }, unit)
    case "maxValue" where item.text("minValue") != nil: return
    default: add(item.role, property, nil, unit)
    }
  }

  private func holdsDigit(_ text: String) -> Bool { text.utf8.contains(where: \.isASCIIDigit) }

  private static let longestClimb = 8

  /// The nearest named item that is not itself a value.
  private func subject(of index: Int) -> (type: String, name: String?) {
    var place: Int? = index
    var fallback: String?
    for _ in 0..<Self.longestClimb {
      guard let current = place else { break }
      let item = items[current]
      if let offered = item.offered, let name = items[offered].text("name") {
        return (items[offered].type, name)
      }
      if !Self.valueTypes.contains(item.type) { return (item.type, item.text("name") ?? fallback) }
      fallback = fallback ?? item.text("name")
      place = item.parent
    }
    return (items[index].type, fallback)
  }

  private func currency(of index: Int) -> String? {
    var place: Int? = index
    for _ in 0..<3 {
      guard let current = place else { break }
      if let text = items[current].text("priceCurrency") ?? items[current].text("currency") {
        return text
      }
      place = items[current].parent
    }
    return nil
  }
}
