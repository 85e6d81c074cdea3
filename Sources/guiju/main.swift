import Commands

await ProcessEntry.run()
