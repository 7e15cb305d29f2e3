import TallyCLI

Program.keepMemory()
await Program.run()
