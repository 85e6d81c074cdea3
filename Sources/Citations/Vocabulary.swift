/// The words that the grammar knows. Each list says what it decides.
enum Vocabulary {
  /// 中华人民共和国, which every title may carry or leave out.
  static let republic = Array("中华人民共和国".utf16)

  /// Kinds of document: 本 or 该 before one of these names a whole document. 法 alone is
  /// one unit and is asked for beside it.
  static let documentKinds = NameTrie(
    words(
      """
      法典 条例 办法 规定 细则 规则 解释 决定 规章 法规 标准 程序 导则 规程 准则 预案 计划 方案 \
      指南 通知 公告 章程 大纲 规范 要求 手册 制度 意见 批复 纲要 目录 清单 名录 守则 通则 公约 协定 \
      议定书 协议 合同 修正案 决议 命令 基准 指引 报告 说明 文件 部分 附件 附录 技术规格书 规格书 \
      管理办法 管理规定 管理条例 管理程序 管理制度 暂行条例 暂行办法 暂行规定 试行办法 实施条例 实施细则 \
      实施办法 实施规定 实施方案 实施意见 司法解释 应急预案 应急计划 检查程序 监督检查程序 \
      监督检查大纲 检查大纲 质量保证大纲 质保大纲 管理手册 工作程序 统一程序 裁量基准
      """))

  /// Names that say only what kind of document is meant; never a mention by themselves.
  static let genericNames: Set<String> = Set(
    words(
      """
      法 法典 条例 办法 规定 细则 规则 解释 决定 标准 程序 导则 规程 准则 预案 计划 方案 指南 通知 公告 \
      章程 大纲 规范 要求 手册 制度 意见 批复 目录 清单 名录 公约 协定 合同 协议 报告 法律 法规 规章
      """))

  /// Kinds that may stand before a number without a proper name: 条例第三十四条, 程序第5.2节. The
  /// others (规定, 标准) are mostly verbs or plain nouns there.
  static let kindsCitedAlone: Set<String> = Set(
    words("条例 办法 细则 规程 大纲 程序 导则 预案 手册 章程 公约 协定 议定书 规格书 技术规格书 准则"))

  /// How the name of a document ends.
  static let nameEndings = WordList(
    words(
      """
      法 法典 条例 办法 规定 细则 规则 规程 程序 大纲 导则 准则 规范 标准 预案 解释 章程 公约 协定 \
      议定书 手册 规格书 报告 制度 决定 通知 意见 基准 守则 通则 方案 合同 协议 批复 修正案 指南
      """))

  /// Kinds that alone before a number mean some other document: 合同第三条 is no article of this one.
  static let kindsNotOwn: Set<String> = Set(
    words("合同 协议 报告 方案 制度 指南 规范 规则 基准 守则 通则 批复 修正案 标准 意见"))

  /// Papers that bind and are no norms: 劳务合同第三条, 许可证条件第3条.
  static let papers = WordList(
    words(
      "合同 协议 条件 许可证 任务书 责任书 承诺书 通知书 决定书 告知书 意见书 建议书 报告书 报告表 说明书 合同书 协议书 条款 纪要 来函 复函 须知"))

  /// Forms, whose lines have numbers and are cited by nobody: 操作票第5项.
  static let forms = WordList(words("操作票 工作票 检查单 检查表 记录单 记录表 登记表 清单 任务单 作业票"))

  /// Words in 法 that name no law.
  static let plainWordsInLaw: Set<String> = Set(
    words(
      """
      方法 办法 执法 司法 立法 违法 非法 合法 依法 手法 做法 用法 无法 设法 书法 看法 想法 技法 算法 \
      说法 语法 守法 犯法 普法 枪法 本法 该法 此法 其法 同法 律法 乘法 加法 疗法 治法 释法 修法 护法
      """))

  /// Behind a name in 法 these begin another word: 公司法人, 刑法学, 税法律师. 法规定, 法制定 and 法定罪
  /// are told apart where the name is read.
  static let wordsBehindLaw = UnitSet("定人院律庭官医学治理系务盲案纪门警典规制令则权条")

  /// Behind a name in 法 of four characters and more these begin no other word.
  static let wordsBehindLongLaw = WordList(words("则 条文 条款 学习 定期 制订 系统 系列 权威 案例"))

  /// Before a short name these make it part of another word: 污水法, 供水法.
  static let beforeWaterLaw = UnitSet("污供用节排废洪海饮降治引取涉防")

  /// Before 本 these make another word: 基本条件, 成本款项.
  static let beforeThis = UnitSet("基根资成样文版标原日亏脚剧课账读副抄正范刻剪书话源")

  /// Before 前款, 前条, 前项 these make another word: 目前款, 当前项.
  static let beforeBefore = UnitSet("目当生提此之先日年月周天时期战会赛午跟眼面超往向史空支产")

  /// Before 上款, 上条 these make another word: 以上条件, 线上项目.
  static let beforeAbove = UnitSet("以身线网船车路街台海岸地天晚早马之加本墙桌向实")

  /// Before 同款, 同条 these make another word: 合同条款.
  static let beforeSame = UnitSet("合不共相如会协等")

  /// Behind a relative or bare 项, 条 or 章 whose noun could be an ordinary word, one of these
  /// says that a provision is meant: 前两项规定, but 前两项工作.
  static let provisionFollows = UnitSet("规的所中至之以等情行除外后修改删增内和或及与、。；）)”，：违未")

  /// Behind a bare 第X项, besides `provisionFollows`.
  static let itemFollows = UnitSet("前文材证资但处适执")

  /// What stands behind a provision and before no counted thing.
  static let behindProvision = WordList(
    words(
      """
      规定 规范 规制 的 所 之 至 等 和 与 及 或 以 并 且 第 款 项 中的 中所 中规 中关 中有 中对 中明 中“ 情形 \
      行为 除 外， 外的 后增 后， 后的 后加 前增 前的 修改 修订 修正 改为 删 增加 增设 增列 内增 内的 已 未 不得 不予 \
      不符 不适 不再 不是 不一 不变 不能 应当 应该 应按 应由 应为 应予 应在 应是 应对 应与 应作 应修 应删 应改 可以 \
      可知 可不 必须 须 需要 是 为 系指 系对 属于 有关 有规 有明 有效 无关 无规 无明 没有 在 对 将 把 被 由 于 从 \
      自公 自发 自施 给 违 处以 处罚 处理 处分 予以 予 执行 实施 适用 禁止 允许 授权 设定 设立 确立 确定 界定 指的 \
      指出 指明 称 涉及 涵盖 包括 表述 描述 记载 写明 写的 载明 列明 列举 列出 列为 关于 而 但 也 亦 还 则 就 仍 均 \
      都 只 仅 同时 分别 作出 作为 提出 提到 提及 强调 表明 说明 解释 废止 生效 失效 施行 制定 公布 引用 援引 移至 \
      顺延 移送 移到 办理 追究 责令 承担 履行 报告 备案 明确 要求 相关 相同 相符 相抵 相一 相应 相衔 一致 冲突 抵触 \
      衔接 存在 缺 空白 尚 内容 文字 原文 条文 各 其 该 此 即 如 若 因 依 按 经修 请 到 逐 替代 取代 代替 调整 \
      变更 对应 部分 时 能否 能够 让 做 开始 起算 另 曾 又 再 才 却 正是 暂 目前
      """))

  /// What stands before a provision that is cited without the name of its document.
  static let beforeProvision = WordList(
    words(
      """
      依照 按照 根据 依据 违反 违背 适用 参照 比照 遵照 遵守 符合 触犯 援引 引用 见 按 据 依 照 删去 删除
      """))

  /// Nouns counted by 条: 第一条生产线.
  static let countedByArticle = WordList(
    words(
      """
      生产 跑道 道路 河 船 高速 铁路 公路 街 航线 管线 管道 线 信息 消息 意见 建议 措施 理由 经验 渠道 \
      途径 裤 裙 龙 腿 战线 原则 路 轨 电缆 电力 输电 狗 鱼 领带 地铁 隧道 通道 防线 主线 证据链 街道 \
      支线 支路 干线 回路 照明 供电 供水 技术路线 路线 处理线 观察 问题 线索 评论 留言 弹幕 微博 短信 新闻 半价 支付节点 \
      记录 缺陷 异常 不符合 整改 行动项 结论 反馈
      """))

  /// Nouns counted by 款: 第一款产品.
  static let countedByParagraph = WordList(
    words(
      """
      表格 产品 车 汽车 机 手机 改进 升级 免单 机型 到账 到位 付清 结清 未付 已付 支付 药 疫苗 游戏 软件 国产 自主 新 型 芯片 设备 应用 仪器 装置 国内 探测 全 基于
      """))

  /// Before a short name like 条例 these are the sentence's: 违反条例, 按照条例.
  static let beforeShortName = UnitSet("照据反用守合与和及或按")

  /// What may stand between a name and its chapters: 刑法分则第三章.
  static let namedParts = WordList(
    words(
      "总则 分则 附则 总则编 物权编 合同编 人格权编 婚姻家庭编 继承编 侵权责任编"))

  /// What follows a law's name in the name of a document that carries it out.
  static let nameExtensions = WordList(
    words(
      "实施条例 实施细则 实施办法 实施规定 暂行实施办法 施行法 司法解释"))

  /// Words before a document's name that belong to the sentence and not to the name.
  static let wordsBeforeName = WordList(
    words(
      """
      依照 按照 根据 依据 违反 适用 参照 遵守 符合 执行 触犯 构成 具有 审理 办理 以及 或者 属于 援引 引用 \
      修改 删除 删去 废止 详见 参见 不服 履行 满足 落实 贯彻 转发 印发 发布 公布 下发 关于印发 有关 相关 \
      将 按 把 被 见 在 的 是 对照 比照 遵照 核对 讨论了 学习了 审议了 研究了 所列 所附
      """))

  /// Words stripped from the front of what is left of a name.
  static let wordsAtNameStart = WordList(
    words(
      """
      实施 对 由 以 依 据 除 和 与 及 或 经 因 受 有 为 如 若 且 并 其 该 原 现行 修正后 修正前 修订后 \
      修订前 修改后 修改前 新 旧 我国 上述 前述 了 自 于 到
      """))

  /// What makes a name that of a former version.
  static let formerMarks = WordList(words("原 修正前 修订前 修改前"))

  /// How the definition of a short name begins.
  static let definitionMarks = WordList(
    words(
      "以下简称 以下统称 以下分别简称 以下合称 以下称 下称 下简称 简称"))

  static func words(_ list: String) -> [String] {
    list.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}
