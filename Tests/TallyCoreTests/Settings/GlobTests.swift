import TallyCore
import Testing

struct GlobTests {
  @Test(arguments: [
    ("*.txt", "a.txt"), ("**/*.txt", "a.txt"), ("**/*.txt", "a/b/c.txt"), ("a/*", "a/b"),
    ("a/**", "a/b/c"), ("**", "a/b/c"), ("a?c", "abc"), ("a**c", "a/b/c"), ("ä*", "äöü"),
    ("a/**/b", "a/b"), ("a/**/b", "a/x/y/b"), ("p[0-9a].md", "p7.md"), ("[!.]*", "a"),
    ("[]x]", "]"), ("a[b", "a[b"), ("[a-]", "-"),
  ])
  func matches(pattern: String, path: String) {
    #expect(Glob(pattern).matches(path))
  }

  @Test(arguments: [
    ("*.txt", "a/b.txt"), ("a/*", "a/b/c"), ("a/*", "b/a/c"), ("a?c", "a/c"), ("", "a"),
    ("p[0-9].md", "pa.md"), ("[!.]*", ".a"), ("a[!b]c", "a/c"), ("a", ""), ("**/b", "ab"),
    ("a", "A"), ("a/**/b", "a/xb"),
  ])
  func doesNotMatch(pattern: String, path: String) {
    #expect(!Glob(pattern).matches(path))
  }

  @Test(.timeLimit(.minutes(1))) func aHostilePatternTakesLinearTime() {
    let pattern = String(repeating: "*a", count: 200) + "b"
    #expect(!Glob(pattern).matches(String(repeating: "a", count: 2000)))
  }
}
