import ArgumentParser
import Documents
import Files
import Model

/// `guiju schema`.
struct SchemaCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "schema", zh: "文件结构定义（XSD）", en: "the schemas",
      discussion: (
        "示例：\n  guiju schema export schemas    写出全部 XSD，供编辑器使用",
        "Examples:\n  guiju schema export schemas    write all XSDs, for editors"
      ), subcommands: [Export.self])
  }

  init() {}

  struct Export: ParsableCommand {
    static var configuration: CommandConfiguration {
      commandConfiguration(
        "export", zh: "写出全部 XSD", en: "write all XSDs",
        discussion: (
          """
          每个元素、属性和取值都有中英文说明。已有的同名文件会被替换。

          示例：
            guiju schema export schemas
            xmllint --noout --schema schemas/guiju.xsd procedures/inspection/baseline/IP-024.xml
          """,
          """
          Every element, attribute and value is documented in both languages. Files of the same name are replaced.

          Examples:
            guiju schema export schemas
            xmllint --noout --schema schemas/guiju.xsd procedures/inspection/baseline/IP-024.xml
          """
        ))
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: helpText("写到这个文件夹", "the folder to write to", valueName: "DIR"))
    var folder: String = "schemas"

    init() {}

    func run() throws {
      let target = folder.hasPrefix("/") ? folder : global.folder + "/" + folder
      try Folders.create(target)
      for (name, bytes) in SchemaLibrary.files.sorted(by: { $0.key < $1.key }) {
        try AtomicWriter.write(bytes, to: target + "/" + name, within: target)
        try Console.print(folder + "/" + name + "\n")
      }
    }
  }
}
