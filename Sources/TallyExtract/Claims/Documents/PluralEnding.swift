internal import TallyCore

/// What is left of a word without the ending of a regular plural; what ends in -ss, -us, -is stays.
struct PluralEnding {
  /// Bytes of the word that stay.
  let kept: Int
  /// "-ies" becomes "-y".
  let takesY: Bool

  /// - start, end: the word's place in `text`.
  init(of text: Span<UInt8>, _ start: Int, _ end: Int) {
    let count = end - start
    func letter(_ fromEnd: Int) -> UInt8 { text[end - fromEnd] | 0x20 }
    guard count > 3, letter(1) == 0x73 else {
      (kept, takesY) = (count, false)
      return
    }
    let before = letter(2)
    if before == 0x73 || before == 0x75 || before == 0x69 {
      (kept, takesY) = (count, false)
      return
    }
    if before == 0x65, count > 4 {
      let third = letter(3)
      if third == 0x69 {
        (kept, takesY) = (count - 3, true)
        return
      }
      // boxes, lenses, dishes: -es after x, s, h; tattooes
      if third == 0x78 || third == 0x73 && letter(4) == 0x73 || third == 0x68 {
        (kept, takesY) = (count - 2, false)
        return
      }
    }
    (kept, takesY) = (count - 1, false)
  }

  /// The singular of the word that begins at `start`.
  func singular(of text: Span<UInt8>, _ start: Int) -> Vocabulary.Fingerprint {
    let stem = Vocabulary.Fingerprint(text, start, start + kept)
    return takesY ? stem.followed(by: 0x79) : stem
  }
}
