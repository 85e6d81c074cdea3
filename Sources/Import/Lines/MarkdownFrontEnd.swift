enum MarkdownFrontEnd { static func read(_ t: String) -> SourceText { SourceText(format: .markdown) } }
