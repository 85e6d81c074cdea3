enum HTMLFrontEnd { static func read(_ t: String) -> SourceText { SourceText(format: .html) } }
