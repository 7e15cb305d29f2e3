import TallyCLI

await Program.run()
