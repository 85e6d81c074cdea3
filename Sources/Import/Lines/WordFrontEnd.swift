enum WordFrontEnd { static func read(_ t: [UInt8]) throws(ImportFailure) -> SourceText { SourceText(format: .word) } }
