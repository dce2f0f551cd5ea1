// Rule `script`: reads a document in traditional characters as a simplified one, so that it meets the terms of the lexicon.
// One unit for one, so no offset moves. The table is our own and holds what the reports of 1954 and 1957 are printed
// with: only characters with one simplified form, and a few (於, 後) that are none of their own in such a document.
import { type Draft, raise } from './draft.ts';

/** A document is traditional from this share of its units on, and so many; in others, 乾隆 stays as it is. */
const MIN_SHARE = 0.005;
const MIN_UNITS = 20;

/** The same place in both: 國 is 国. */
const TABLE = [
  [
    '國業們這經産個發爲會義對關設計現農來進資動機過劃須並濟萬點還應亞內時當議實種學運營費務級爭術團領題問',
    '国业们这经产个发为会义对关设计现农来进资动机过划须并济万点还应亚内时当议实种学运营费务级争术团领题问',
  ],
  [
    '長數約將財東聯許係開總體勞組幾統戰沒餘灣軍華達條結區據衆員間協廣積導羣衞規項視門兩難佔鬥備證織權預億',
    '长数约将财东联许系开总体劳组几统战没余湾军华达条结区据众员间协广积导群卫规项视门两难占斗备证织权预亿',
  ],
  [
    '職質續嚴繼說蘇變極購選復壞認災輸節遠標額願參敎鮮無採則際憲訂較樣損適勝護擧顧敵準製養給別辦綫張勢僑謂',
    '职质续严继说苏变极购选复坏认灾输节远标额愿参教鲜无采则际宪订较样损适胜护举顾敌准制养给别办线张势侨谓',
  ],
  [
    '壓鞏圖黨擴賣廠習顯銷滅糧戶緊論偉獨礎確斷電鐵狀轉車驗滿檢紀場僅醫絕識報隨針輕揮貪堅構徹幫險貿違愛階與',
    '压巩图党扩卖厂习显销灭粮户紧论伟独础确断电铁状转车验满检纪场仅医绝识报随针轻挥贪坚构彻帮险贸违爱阶与',
  ],
  [
    '蔣陸穩暫佈勵奮責績裏見蘭貨層價稅汚榮歷擺脫鎮調噸鋼屬錯誤幹單觀築艱婦縣脅處撾類驟舊潤礦談創盡執郵裝亂',
    '蒋陆稳暂布励奋责绩里见兰货层价税污荣历摆脱镇调吨钢属错误干单观筑艰妇县胁处挝类骤旧润矿谈创尽执邮装乱',
  ],
  [
    '負擁貸監盜馬騙評澤誼撓歐盤貧補雖潛飛環貫響號畝澇懷圍買竊藥礙兒專記簽厲擊殘締緬維艦隊幷聽討綱細換鍛態',
    '负拥贷监盗马骗评泽谊挠欧盘贫补虽潜飞环贯响号亩涝怀围买窃药碍儿专记签厉击残缔缅维舰队并听讨纲细换锻态',
  ],
  [
    '瀋陽畢熱請龐鬆訓麥豐趕魚荊漢縮搶漸舖軌週鄉範覺頓繳納療裡獎揚順藝貢獻慮孫轄惡傾鋪獲慣審誠羅爾誌聲錫觸',
    '沈阳毕热请庞松训麦丰赶鱼荆汉缩抢渐铺轨周乡范觉顿缴纳疗里奖扬顺艺贡献虑孙辖恶倾铺获惯审诚罗尔志声锡触',
  ],
  [
    '雙紛終蠻橫奪緩賓刼峽聖淸劉縛歸贏遞紗紙壯頭軋縫優課競賽渦輪鹽啣驚撥臨試練紡踴躍謝蟲廳庫彌興風寶鶏網輛',
    '双纷终蛮横夺缓宾劫峡圣清刘缚归赢递纱纸壮头轧缝优课竞赛涡轮盐衔惊拨临试练纺踊跃谢虫厅库弥兴风宝鸡网辆',
  ],
  [
    '複雜漲慶闢儲債穫遺紹幣傷園詐駡跡潔離癢鑽牘腫隱絲寬懲讓釋頒趨瘋壘償寫連鄰擔捲輿剝懸倣敗湊懼顛虛辯馳剛',
    '复杂涨庆辟储债获遗绍币伤园诈骂迹洁离痒钻牍肿隐丝宽惩让释颁趋疯垒偿写连邻担卷舆剥悬仿败凑惧颠虚辩驰刚',
  ],
  [
    '該撲騷擾鐝襲島嶼轟漁誘砲編囂邊陰謀釁屢莊託寧搖氫毀閉踐貴証輝載賴話誰煉覚從於後',
    '该扑骚扰镢袭岛屿轰渔诱炮编嚣边阴谋衅屡庄托宁摇氢毁闭践贵证辉载赖话谁炼觉从于后',
  ],
] as const;

const SIMPLE = new Uint16Array(65536);
for (const [traditional, simplified] of TABLE) {
  for (let at = 0; at < traditional.length; at++) {
    SIMPLE[traditional.charCodeAt(at)] = simplified.charCodeAt(at);
  }
}

export function simplify(draft: Draft): void {
  const { units, offsets, size } = draft;
  let found = 0;
  for (let at = 0; at < size; at++) if (SIMPLE[units[at] as number] !== 0) found++;
  if (found < MIN_UNITS || found < MIN_SHARE * size) return;
  let [first, last] = [-1, -1];
  for (let at = 0; at < size; at++) {
    const simple = SIMPLE[units[at] as number] as number;
    if (simple === 0) continue;
    units[at] = simple;
    raise(draft, at, 'characters');
    if (first < 0) first = at;
    last = at;
  }
  draft.log.push({
    rule: 'script',
    start: offsets[first] as number,
    end: (offsets[last] as number) + 1,
    action: 'normalised',
    note: `${found} traditional characters read as simplified ones`,
  });
}
