internal import Glibc
internal import TallyCore

/// Opens and lists files by their bytes: a path of Linux need not be UTF-8.
enum FileAccess {
  enum Kind: Equatable {
    case file, folder
    /// What the problem calls it: "a pipe".
    case other(String)
  }

  struct Status {
    var kind: Kind
    var device: UInt64
    var inode: UInt64
  }

  /// Why something could not be done, in the system's words.
  struct Failure: Error {
    var code: Int32
    var text: String { unsafe String(cString: strerror(code)) }
  }

  /// Follows symbolic links.
  static func status(_ path: [UInt8]) throws(Failure) -> Status {
    var info = stat()
    guard unsafe stat(terminated(path), &info) == 0 else { throw Failure(code: errno) }
    return Status(
      kind: kind(info.st_mode), device: UInt64(info.st_dev), inode: UInt64(info.st_ino))
  }

  /// What can be seen of a file without opening it.
  struct Look: Equatable {
    var size: Int64
    var seconds: Int64
    var nanoseconds: Int64
    var inode: UInt64
  }

  /// `nil` where there is none.
  static func look(_ path: [UInt8]) -> Look? {
    var info = stat()
    guard unsafe stat(terminated(path), &info) == 0 else { return nil }
    return Look(
      size: Int64(info.st_size), seconds: Int64(info.st_mtim.tv_sec),
      nanoseconds: Int64(info.st_mtim.tv_nsec), inode: UInt64(info.st_ino))
  }

  private static func kind(_ mode: mode_t) -> Kind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFIFO: .other("a pipe")
    case S_IFSOCK: .other("a socket")
    case S_IFCHR, S_IFBLK: .other("a device")
    default: .other("no ordinary file")
    }
  }

  /// An open file, never a pipe or device: opening does not wait, and what is no file is closed again.
  static func open(_ path: [UInt8]) throws(Failure) -> Int32 {
    let descriptor = unsafe Glibc.open(
      terminated(path), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    var info = stat()
    guard unsafe fstat(descriptor, &info) == 0, kind(info.st_mode) == .file else {
      Glibc.close(descriptor)
      throw Failure(code: EINVAL)
    }
    return descriptor
  }

  static func close(_ descriptor: Int32) { Glibc.close(descriptor) }

  /// Up to `count` bytes; fewer only at a boundary of the source, none at its end.
  static func read(_ descriptor: Int32, count: Int) throws(Failure) -> [UInt8] {
    var failure: Failure?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while true {
        let got = unsafe Glibc.read(descriptor, buffer.baseAddress, count)
        if got < 0, errno == EINTR { continue }
        if got < 0, errno == EAGAIN {
          var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
          _ = unsafe poll(&wait, 1, -1)
          continue
        }
        if got < 0 { failure = Failure(code: errno) }
        filled = max(got, 0)
        return
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Names in a folder, without `.` and `..`, in byte order.
  static func names(in folder: [UInt8]) throws(Failure) -> [[UInt8]] {
    guard let stream = unsafe opendir(terminated(folder)) else { throw Failure(code: errno) }
    defer { unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe Array(bytes.prefix { $0 != 0 })
      }
      if name != [ASCII.period], name != [ASCII.period, ASCII.period] { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The path without links; `nil` where it leads nowhere.
  static func resolved(_ path: [UInt8]) -> [UInt8]? {
    guard let found = unsafe realpath(terminated(path), nil) else { return nil }
    defer { unsafe free(found) }
    return unsafe Array(String(cString: found).utf8)
  }

  private static func terminated(_ path: [UInt8]) -> [CChar] {
    path.map { CChar(bitPattern: $0) } + [0]
  }
}
