import { describe, expect, it } from 'vitest';
import { clean } from './clean.ts';

const texts = (raw: string) => clean(raw).pieces.map((piece) => piece.text);

const PARAGRAPHS = [
  '党建引领基层治理是一项系统工程，需要逐级建立领导协调机制，加强统筹协调，整合组织资源，形成整体合力。',
  '各地普遍把街道管理体制改革作为先手棋，大多数街道被赋予综合管理权、规划参与权等相应职权，增强管理服务效能。',
  '强化乡镇和村党组织的领导地位，是全面推进乡村振兴的重要保证，要健全议事决策机制，把各项政策落到实处。',
];

function wrap(text: string, width: number): string[] {
  return text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
}

describe('unwrap', () => {
  it.each([16, 19, 24, 32])('undoes wraps at %i characters, paragraphs marked by indents', (width) => {
    const raw = PARAGRAPHS.flatMap((paragraph) => wrap(`　　${paragraph}`, width)).join('\n');
    expect(texts(raw)).toEqual(PARAGRAPHS);
  });

  it.each([16, 19, 24, 32])('undoes wraps at %i characters, paragraphs marked by blank lines', (width) => {
    const raw = PARAGRAPHS.map((paragraph) => wrap(paragraph, width).join('\n')).join('\n\n');
    expect(texts(raw)).toEqual(PARAGRAPHS);
  });

  it('undoes a wrap inside quotes and inside a term', () => {
    const raw = [
      '　　要学习运用“千万工',
      '程”经验，推动资源向',
      '社区倾斜，打造“红色',
      '灯塔”，把服务送到家。',
    ].join('\n');
    expect(texts(raw)).toEqual([
      '要学习运用“千万工程”经验，推动资源向社区倾斜，打造“红色灯塔”，把服务送到家。',
    ]);
  });

  it('joins over a blank line that a page break left inside a word', () => {
    const lines = wrap(`　　${PARAGRAPHS[0]}`, 19);
    const raw = [...lines.slice(0, 1), '', ...lines.slice(1), ...wrap(`　　${PARAGRAPHS[1]}`, 19)].join('\n');
    expect(texts(raw)).toEqual(PARAGRAPHS.slice(0, 2));
  });

  it('keeps headings between blank lines apart', () => {
    const wrapped = PARAGRAPHS.map((paragraph) => wrap(`　　${paragraph}`, 19).join('\n'));
    const raw = [wrapped[0], '夯实乡村治理的组织基础', wrapped[1]].join('\n\n');
    expect(texts(raw)).toEqual([PARAGRAPHS[0], '夯实乡村治理的组织基础', PARAGRAPHS[1]]);
  });

  it('leaves lists and lines of verse alone', () => {
    const raw = '一、总体要求\n二、重点任务\n三、保障措施\n四、组织实施\n五、附则';
    expect(texts(raw)).toEqual(raw.split('\n'));
  });

  it('puts a space between Latin words and none beside Han', () => {
    const raw = [
      '　　会议提出，rule of law and',
      'good governance，是治理的基',
      '础，要用好各类平台，APP',
      '要减少，表格要减少，见效快。',
    ].join('\n');
    const { pieces } = clean(raw);
    expect(pieces.map((piece) => piece.text).join('|')).toContain('law and good governance');
    expect(pieces.map((piece) => piece.text).join('|')).toContain('APP要减少');
  });
});

describe('parajoin and rethread', () => {
  const HALVES = [
    '各地推动资源向社区倾斜，健全基层治理体系，完善基层治理机制，提升基层治理能力，夯实基层治理根基，深化党建引领基层治',
    '理，推动基层治理提质增效，形成共建共治共享的基层治理格局。',
  ];

  it('joins the halves of a cut paragraph', () => {
    expect(texts(HALVES.join('\n\n'))).toEqual([HALVES.join('')]);
  });

  it('steps over a title and a name between them', () => {
    const raw = [HALVES[0], '另一篇文章的标题', '■李小明', HALVES[1]].join('\n\n');
    expect(texts(raw)).toEqual([HALVES.join(''), '另一篇文章的标题', '■李小明']);
  });

  it('does not glue a title and a date, or a sentence that has ended', () => {
    const raw = [`${HALVES[0]}理。`, '2019年3月5日', '全省第十三届人民代表大会通过'].join('\n\n');
    expect(texts(raw)).toEqual([`${HALVES[0]}理。`, '2019年3月5日', '全省第十三届人民代表大会通过']);
  });
});

describe('columns and interleave', () => {
  const left = PARAGRAPHS.flatMap((paragraph) => wrap(`　　${paragraph}`, 18));
  const right = [
    '随着互联网经济发展，快递员、外卖配送员、货车司机等新就业群体大量涌现，要把他们团结凝聚在党的周围。',
    '发展壮大村级集体经济，是推进振兴的有效抓手，不少地方开展合作社领办示范行动，带动农民群众增收致富。',
    '推动社区网格化管理，健全居民自治、基层协商、群团带动、社会参与机制，提升治理能力和服务群众水平。',
  ];
  const rightLines = right.flatMap((paragraph) => wrap(`　　${paragraph}`, 18));

  it('reads the left column first', () => {
    const raw = left
      .map((line, index) => `${line.padEnd(18, '　')}　　${rightLines[index] ?? ''}`)
      .join('\n');
    expect(texts(raw)).toEqual([...PARAGRAPHS, ...right]);
    expect(clean(raw).log.map((entry) => entry.rule)).toContain('columns');
  });

  it('leaves a table of short cells alone', () => {
    const raw = ['甲县　　12', '乙县　　13', '丙县　　15', '丁县　　16', '戊县　　17', '己县　　18'].join(
      '\n',
    );
    expect(clean(raw).log).toEqual([]);
  });

  it('takes alternating lines of two texts apart', () => {
    const repeat = (lines: string[]) => [...lines, ...lines];
    const known = `${PARAGRAPHS.join('')}${right.join('')}`;
    const raw = repeat(left)
      .flatMap((line, index) => [line, repeat(rightLines)[index] ?? ''])
      .join('\n');
    const { pieces, log } = clean(`${known}\n\n${raw}`, { without: ['repeats'] });
    expect(log.map((entry) => entry.rule)).toContain('interleave');
    const found = pieces.map((piece) => piece.text);
    for (const paragraph of [PARAGRAPHS[1], right[1]]) expect(found).toContain(paragraph);
  });
});
