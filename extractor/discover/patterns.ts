// Word shapes that discovery judges by, made by hand: heads that name a kind of policy object, and the shapes of
// what is no term (persons, statistics, formulas of a report). Alternatives stand apart by spaces.
const pattern = (text: string) => text.trim().split(/\s+/u).join('|');
const anyOf = (text: string) => new RegExp(`(?:${pattern(text)})`, 'u');
const anyOfAtEnd = (text: string) => new RegExp(`(?:${pattern(text)})$`, 'u');

/** Abbreviations that count their parts: 四议两公开, 三大攻坚战. */
export const NUMBER_FORMULA =
  /^[一二三四五六七八九十两双多百千万零N]{1,2}\p{Script=Han}{1,4}(?:[一二三四五六七八九十两双]\p{Script=Han}{1,4})*$/u;

/** Heads that name a policy object: what ends in one is often a term. */
export const STRONG_HEAD = anyOfAtEnd(`
  主义 精神 工程 行动 战略 体系 机制 制度 理念 思想 理论 模式 经济 金融
  [^变转深强优细消淡弱恶老]化 治理 振兴 攻坚 攻坚战 保卫战 改革 现代化 一体化 均等化
  共同体 生产力 格局 方略 文明 自信 意识 责任制 清单 党建 党组织 党支部 书记 网格 工作法
  小巨人 帮扶 扶贫 脱贫 减负 引领 自治 法治 德治 共治 共享 共建 协商 民主 初心 使命
  红线 底线 生命线 防线 主线 防控 一张网 一件事 一次 自由贸易港 自贸区 示范区 试验区
  先行区 自贸试验区 合作区 大市场 大环境 营商环境 小康社会 全面小康 中国 强国 大国 外交
  政府 总体布局 战略布局 总基调 安全观 大食物观 政绩观 道路 旗帜 优势 战斗力 执行力 公信力
  凝聚力 号召力 软实力 竞争力 获得感 幸福感 安全感 双循环 循环 衔接 转型 融合 协作
  联防联控 群防群治 责任 监管 规划 纲要 方案 计划 条例
`);

/** Heads that fit terms and everyday phrases alike. */
export const MIDDLE_HEAD = anyOfAtEnd(`
  安全 中心 平台 服务 管理 产业 市场 保障 企业 环境 教育 活动 队伍 组织 主体 群体 试点
  公开 网络 率 制 法 建设 发展 开放 创新 工作队 驿站 合作社 委员会 公约 协会 社区 农田
  保护 修复 整治 养老 就业 保险 能力 业 基金 债券 政策 园区 基地
`);

/** Persons, pronouns and the reporter. */
export const PERSON = anyOf(`
  我们 他们 你们 咱们 自己 这些 那些 一些 这个 那个 这种 习近平 总书记 同志们 同志 各位
  代表们 委员们 大家 记者 本报讯 作者 编辑 责编
`);

/** Figures and their phrases: 同比增长, 万亿. */
export const STATISTIC = anyOf(`
  百分 以上 以下 左右 同比 增长 下降 第[一二三四五六七八九十]+$ 首位 前列 万亿 亿元
  万元 万人 万户 公里 平方 亩 吨 居全国 年均 累计 突破 净增 新增 余[个名项家户]
  多[个名项家户年]$ 年来 年度 月份 年前 年底 年内 届[一二三四五六七八九十]*中?全?会?$
`);

/** Bodies, offices and posts: names, not formulations. 跨省通办 is a service, and villagers' committees are a policy. */
export const ORGANISATION = anyOfAtEnd(`
  (?<![干支内外本全党学俱乐一])部 委 (?<![格布结])局 署 (?<![治通])办 厅 总局
  总社 (?<![村居]民)委员会 办公厅 办公室 人民银行 人民政府 国务院 领导小组 联席会议 常委会 党委 党组
  指挥部 人大 政协 研究院 大学 学院 日报 通讯社 电视台 公司 集团 总理 主席 部长 省长
  市长 县长 局长 署长 组长 召集人 主任 教授 (?<!协商)会议 座谈会 推进会 研讨会
`);

/** Address and paperwork of a report. */
export const REPORT_FORMULA = anyOf(`
  ^[一二三四五六七八九十两]{1,3}年 请 诚挚 衷心 代表 谢意 敬意 感谢 祝愿 审议
  报告如下 附件 印发 经国务院 负责 公里 国发 国办 函$ 号$ ^在 ^对 ^据 ^该 ^本
  例如 作者 编者 记者
`);
