import { describe, expect, it } from 'vitest';
import { clean } from './clean.ts';

const texts = (raw: string) => clean(raw).pieces.map((piece) => piece.text);
const kinds = (raw: string) => clean(raw).pieces.map((piece) => `${piece.kind}: ${piece.text}`);

describe('characters and spacing', () => {
  it.each([
    [
      'full-width digits, letters, percent and plus',
      '２０２５年ＡＢＣｄｅ，增长８．５％，“１＋Ｎ”',
      ['2025年ABCde，增长8．5%，“1+N”'],
    ],
    ['zero-width and control characters', '基​层﻿治­理\u0007能‮力️', ['基层治理能力']],
    ['mixed line breaks', '一\r\n二\r三\u2028四\u0085五\f六', ['一', '二', '三', '四', '五', '六']],
    ['Kangxi radicals, compatibility ideographs, supplement radicals', '⼈⺠⽣活，不金', ['人民生活，不金']],
    ['corner quotes', '「兩山」『理念』', ['“兩山”‘理念’']],
    ['circled digits and units stay one character', '①５０㎡', ['①50㎡']],
    ['bold marks in pairs', '**在方法上，**创新；**一**', ['在方法上，创新；一']],
    ['a single bold mark stays', '甲**乙', ['甲**乙']],
    ['marks of headings', '# 总则\n## **第一** 条\n#标签 #三农', ['总则', '第一 条', '#标签 #三农']],
    ['letterspaced print', '习 近 平 经 济 思 想', ['习近平经济思想']],
    ['three spaced characters are not letterspaced', '甲 乙 丙', ['甲 乙 丙']],
    ['spaces beside punctuation and behind dashes', '——— 力戒 ，官僚 “主义” 。', ['———力戒，官僚“主义”。']],
    [
      'spaces between Han and around Latin stay',
      '重实干　担当尽责 用好 APP 平台',
      ['重实干　担当尽责 用好 APP 平台'],
    ],
  ])('%s', (_, raw, expected) => {
    expect(texts(raw)).toEqual(expected);
  });
});

describe('undouble', () => {
  it.each([
    ['a doubled heading', '夯夯实实乡乡村村治治理理根根基基', ['夯实乡村治理根基']],
    ['tripled print', '便便便民民民服服服务务务', ['便民服务']],
    ['over two lines', '夯夯实实乡乡村村治治理理的的\n\n组组织织基基础础', ['夯实乡村治理的组织基础']],
    ['with a pair alone on the next line', '夯夯实实乡乡村村治治理理成成\n\n效效', ['夯实乡村治理成效']],
    ['with a group cut by the line break', '夯夯实实乡乡村村治\n治理理根根基基', ['夯实乡村治理根基']],
    ['a run inside a line', '如前所述，夯夯实实乡乡村村治治理理是重点。', ['如前所述，夯实乡村治理是重点。']],
    ['a phrase printed twice', '政策大家谈政策大家谈', ['政策大家谈']],
    ['a phrase printed four times', '政策解读政策解读政策解读政策解读', ['政策解读']],
  ])('%s', (_, raw, expected) => {
    expect(texts(raw)).toEqual(expected);
  });

  it.each([
    '“十五五”规划',
    '以钉钉子精神抓落实',
    '层层加码',
    '人人有责、人人尽责、人人享有',
    '久久为功',
    '山东东山矿业公司',
    '高高兴兴快快乐乐',
    '高高兴兴',
    '落地落实',
    '事事有回音，件件有着落',
    '全体党党员代表',
    '实实在在、清清楚楚',
    '一一一一一一一一一一一一',
    '————————————',
    '22001133445566',
    '讨论讨论',
  ])('%s survives', (raw) => {
    expect(texts(raw)).toEqual([raw]);
  });
});

describe('furniture', () => {
  it.each([
    ['■李小明', 'furniture: ■李小明'],
    ['本报记者 李小明 王大力', 'furniture: 本报记者 李小明 王大力'],
    ['（作者单位：某市委讲师团）', 'furniture: （作者单位：某市委讲师团）'],
    ['（下转4版）', 'furniture: （下转4版）'],
    ['（新华社北京3月5日电）', 'furniture: （新华社北京3月5日电）'],
    ['- 12 -', 'furniture: - 12 -'],
    ['第3页 共9页', 'furniture: 第3页 共9页'],
    ['2022年10月11日 星期二', 'furniture: 2022年10月11日 星期二'],
    ['东山日报　2022年10月11日　星期二', 'furniture: 东山日报　2022年10月11日　星期二'],
    ['责任编辑：王小红', 'furniture: 责任编辑：王小红'],
    ['下载 打印 全屏', 'furniture: 下载 打印 全屏'],
    ['https://www.example.org/a?b=1', 'furniture: https://www.example.org/a?b=1'],
    ['2019年3月5日', 'heading: 2019年3月5日'],
    ['作者的立场十分鲜明。', 'body: 作者的立场十分鲜明。'],
    ['打印费用由个人承担。', 'body: 打印费用由个人承担。'],
  ])('%s', (raw, expected) => {
    expect(kinds(raw)).toEqual([expected]);
  });

  it('cuts a note off the end of a line', () => {
    expect(kinds('加盟企业成立党组织。      （下转4版）')).toEqual([
      'body: 加盟企业成立党组织。',
      'furniture: （下转4版）',
    ]);
  });

  it('takes an author over two lines as one piece', () => {
    expect(kinds('（作者系山东东山某矿业有限公司\n党委副书记、工会主席）')).toEqual([
      'furniture: （作者系山东东山某矿业有限公司党委副书记、工会主席）',
    ]);
  });

  it('keeps rows of bare digits that are a table', () => {
    expect(kinds('12\n13\n14')).toEqual(['heading: 12', 'heading: 13', 'heading: 14']);
  });

  it('knows a running title by its interruptions', () => {
    const page = '各地推动资源、服务和管理向社区倾斜，落实准入制度，加快职业体系建设，'.repeat(9);
    const raw = [page, '某市工作年报', page, '某市工作年报', page, '某市工作年报', '到此为止。'].join('\n\n');
    const titles = clean(raw).pieces.filter((piece) => piece.text === '某市工作年报');
    expect(titles.map((piece) => piece.kind)).toEqual(['furniture', 'furniture', 'furniture']);
  });
});
