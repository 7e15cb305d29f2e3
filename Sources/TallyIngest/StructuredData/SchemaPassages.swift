import TallyCore

extension SchemaItems {
  /// Of a procedure, what it says in sentences.
  private static let procedures: Set<String> = [
    "MedicalProcedure", "SurgicalProcedure", "TherapeuticProcedure", "DiagnosticProcedure",
    "PalliativeProcedure", "MedicalTherapy", "PhysicalTherapy", "MedicalTest",
  ]
  private static let sentences: Set<String> = ["howPerformed", "preparation", "followup"]
  /// More than a page of answers holds; the rest is not read.
  private static let most = 200
  private static let longest = 20_000

  /// The sentences that the items state: answers to questions (`FAQPage`, `QAPage`), and how a medical
  /// procedure is prepared, performed and followed up.
  func passages() -> [StructuredPassage] {
    var passages: [StructuredPassage] = []
    var seen: Set<String> = []
    func add(_ item: Item, _ property: Property, named name: String) {
      guard passages.count < Self.most, property.text.utf8.count <= Self.longest,
        let subject = item.text("name"), property.text.utf8.contains(where: \.isASCIIDigit),
        seen.insert(subject + "\n" + property.text).inserted
      else { return }
      passages.append(
        StructuredPassage(
          subjectType: item.type, subject: subject, property: name,
          text: Self.plain(property.text), origin: property.origin))
    }
    for item in items {
      if item.role == "acceptedAnswer", let parent = item.parent, items[parent].type == "Question",
        let text = item.properties.first(where: { $0.name == "text" })
      {
        add(items[parent], text, named: item.role)
      }
      guard Self.procedures.contains(item.type) else { continue }
      for property in item.properties where Self.sentences.contains(property.name) {
        add(item, property, named: property.name)
      }
    }
    return passages
  }

  /// Answers may be written in HTML: tags become spaces, the commonest references characters.
  private static func plain(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var plain: [UInt8] = []
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == ASCII.lessThan, position + 1 < bytes.count,
        bytes[position + 1].isASCIILetter || bytes[position + 1] == ASCII.slash,
        let end = bytes[position...].firstIndex(of: ASCII.greaterThan)
      {
        plain.append(ASCII.space)
        position = end + 1
      } else if byte == ASCII.ampersand,
        let reference = CharacterReference.withoutSemicolon(
          in: bytes, at: position, end: bytes.count)
      {
        plain += reference.characters
        position += reference.count
        if position < bytes.count, bytes[position] == ASCII.semicolon { position += 1 }
      } else {
        plain.append(byte)
        position += 1
      }
    }
    return folded(String(decoding: plain, as: UTF8.self))
  }
}
