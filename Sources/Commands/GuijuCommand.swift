package import ArgumentParser

/// `guiju`.
package struct GuijuCommand: AsyncParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "guiju",
      abstract: words(
        "规矩：核安全监管文件的版本管理和校验",
        "guiju: version control and checks for the documents of a nuclear-safety regulator"),
      discussion: words(
        """
        没有规矩，不成方圆。监督检查程序、应急预案和执法文书格式文本以结构化 XML 存放在 git 仓库中，guiju 校验、排版、比对并出具清单。

        从这里开始：
          guiju check                  校验当前仓库
          guiju list                   受控文件清单
          guiju show IP-024            看一份文件
          guiju explain SCH101         一条校验规则的说明

        退出码：0 没有达到 --fail-on 级别的问题；1 有；2 未能完成；64 用法有误。
        """,
        """
        Inspection procedures, emergency plans and enforcement templates are kept as structured XML in a git repository; guiju checks, formats, compares and lists them.

        Start here:
          guiju check                  check this repository
          guiju list                   the list of controlled documents
          guiju show IP-024            look at a document
          guiju explain SCH101         what a rule means

        Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 the work could not be done; 64 wrong usage.
        """),
      version: Version.tool,
      subcommands: [
        CheckCommand.self, ListCommand.self, ShowCommand.self, LogCommand.self, BlameCommand.self,
        MergeFileCommand.self, UpdateCommand.self,
        NewCommand.self, ImportCommand.self, FormatCommand.self,
        FixCommand.self, CiteCommand.self, RegulationCommand.self, RefsCommand.self,
        ImpactCommand.self,
        CoverageCommand.self, AlignCommand.self,
        ApproveCommand.self, VerifyCommand.self, DiffCommand.self,
        RulesCommand.self,
        ExplainCommand.self, InitCommand.self,
        SchemaCommand.self, HooksCommand.self, DoctorCommand.self,
      ])
  }

  @OptionGroup var global: GlobalOptions

  package init() {}
}
