import TallyCore

/// How lines begin that pages put between their paragraphs: pointers to other pages, credits, calls to
/// subscribe. One line a language; compared in lower case with the start of a whole block.
///
/// Written from what recurs over many sites; a phrase that also begins ordinary sentences ("source",
/// "more than") is left out or ends in a mark.
struct BoilerplatePhrases: Sendable {
  /// Blocks longer than this are prose, however they begin.
  static let longestBlock = 200

  private static let phrases: [String] = [
    // English
    "related:", "related articles", "related stories", "related posts", "related content",
    "related coverage", "related topics", "related news", "related links", "related video",
    "read more", "read also", "also read", "read next", "read the full", "read this next",
    "see also:",
    "also:", "also see:", "more:", "more from", "more on this", "more about this", "more articles",
    "more stories", "more news", "more info:", "don't miss:", "must read", "you may also like",
    "you might also like", "you may also be interested", "you might also be interested",
    "recommended for you", "recommended:", "up next", "next article", "previous article",
    "watch:", "watch now", "watch the video", "listen:", "click here", "tap here", "sign up",
    "sign-up", "subscribe", "follow us", "follow him on", "follow her on", "follow me on",
    "follow the author", "share this", "share on", "share via", "share:", "share article",
    "like us on",
    "join us on", "join our", "get our", "get the latest", "get breaking news", "advertisement",
    "advertising", "sponsored", "skip to", "skip ad", "photo:", "photos:", "photo by",
    "photo credit",
    "photograph:", "image:", "images:", "image credit", "image source:", "image copyright",
    "image caption", "media caption", "media playback", "(image", "(photo", "[photo", "credit:",
    "credits:", "picture:", "pictured:", "video:", "copyright ©", "copyright (c)", "© ", "©",
    "all rights reserved", "tags:", "tags", "tagged", "filed under", "categories:", "category:",
    "posted in", "posted by", "posted on", "published", "(published", "updated:", "updated on",
    "last updated", "last modified", "written by", "reviewed by", "edited by", "reporting by",
    "about the author", "leave a comment", "leave a reply", "post a comment", "add a comment",
    "view comments", "show comments", "no comments", "comments", "print this", "email this",
    "download the app", "download our app", "get the app", "this slideshow requires", "loading",
    "please enable javascript", "please enable cookies", "we use cookies", "this site uses cookies",
    "tell us what you think", "let us know in the comments", "back to top", "go to top",
    "table of contents", "jump to:", "in this article", "this article contains affiliate",
    "this post contains affiliate", "when you purchase through links", "as an amazon associate",
    // German
    "lesen sie auch", "lesen sie hier", "lesen sie mehr", "lies auch", "lesetipp", "mehr zum thema",
    "mehr dazu", "mehr zu:", "mehr lesen", "auch interessant", "das könnte sie", "das könnte dich",
    "das könnte ihnen", "das thema könnte", "foto:", "fotos:", "bild:", "bilder:", "bildquelle",
    "titelbild", "beitragsbild", "abbildung:", "grafik:", "zum weiterlesen", "weitere artikel",
    "weitere informationen:", "weitere themen", "weiterlesen", "jetzt abonnieren", "newsletter",
    "zurück zur", "zurück zum", "aktualisiert am", "veröffentlicht am", "erschienen am", "anzeige",
    "werbung", "kommentare", "kommentar schreiben", "schreibe einen kommentar", "artikel teilen",
    "teilen", "folgen sie uns", "folge uns", "inhaltsverzeichnis", "schlagwörter", "schlagworte",
    "originalartikel", "ähnliche artikel", "ähnliche beiträge", "verwandte", "nach oben", "drucken",
    // French
    "lire aussi", "à lire aussi", "lire la suite", "voir aussi", "a lire", "à lire :",
    "sur le même",
    "crédit photo", "crédits", "photo :", "partager", "publié le", "mis à jour", "suivez-nous",
    "abonnez-vous", "permalien", "commentaires",
    // Spanish
    "lee también", "lea también", "leer más", "lee más", "te puede interesar", "le puede interesar",
    "puedes ver", "puede ver", "ver más", "mira también", "compartir", "comparte", "síguenos",
    "suscríbete", "publicado", "imagen:", "etiquetas", "comentarios",
    // Polish
    "czytaj też", "czytaj także", "czytaj więcej", "przeczytaj także", "zobacz też", "zobacz także",
    "zobacz również", "fot.", "udostępnij", "komentarze",
    // Italian, Portuguese, Dutch
    "leggi anche", "leggi tutto", "condividi", "seguici", "leia também", "leia mais", "veja também",
    "saiba mais", "compartilhe", "siga-nos", "lees ook", "lees meer", "deel dit", "volg ons",
  ]

  private static let byFirstByte: [[[UInt8]]] = {
    var table: [[[UInt8]]] = Array(repeating: [], count: 256)
    for phrase in phrases {
      let bytes = Array(phrase.utf8)
      table[Int(bytes[0])].append(bytes)
    }
    return table
  }()

  /// Whether a block's text, lower case for ASCII, begins with one of the phrases.
  static func begins(_ text: [UInt8]) -> Bool {
    guard let first = text.first else { return false }
    return byFirstByte[Int(first)].contains { phrase in
      guard text.starts(with: phrase) else { return false }
      // "tags" must not take in "tagset".
      guard let last = phrase.last, last.isASCIILetter, text.count > phrase.count else {
        return true
      }
      return !text[phrase.count].isASCIILetter
    }
  }
}
