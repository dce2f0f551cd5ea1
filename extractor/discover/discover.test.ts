import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Crew } from '../crew.ts';
import { runJob } from '../jobs.ts';
import { type DiscoverDocument, discover } from './discover.ts';
import { toySegmenter } from './toy-segmenter.ts';

const segment = toySegmenter(`
  基层/n 治理/vn 上层/n 推进/v 完善/v 专项/n 专题/n 网络/n 精神/n 谱系/n 红船/n 古田/n 建党/vn 总书记/n 指出/v 某某/r
  江州市/ns 江州/ns 党中央/nt 部署/n 落实/v 宝贵/a 在/p 和/c 城市/n 乡村/n 化/n 同比/d 增长/v 老百姓/n/5000 清风/n
  行动/vn 工程/n 数字/n 县域/f 当代/t 集成/n 改革/vn 共同/d 富裕/a 家园/n 试点/n 河湖/n 林长/n
  积极性/n 创造性/n 归属感/n 参与/v 感/v 新/a 合作/n 互助/n 组织/n 多彩/m 减负/v 河建/j/20 湖建/j/90000000 水到渠成/i/5 一步一脚印/l/40 党员/n 书院制/n/60 书院/n
  高品质/n/60 中心/n 党/n 体系/n 工作/n 为基层/n 整顿/v 清理/v 党和国家/l 茶园座谈/n 会议/n 事业/n/500 业河/n/500 季度/n/500
  水滴石穿/i/500 发展/vn 经济/n 社会/n 建设/vn 以/p/1000000000 的/uj/1000000000 为/p/1000000000
  三大/l 一支/m 镇/n 园区/n 学校/n 机关/n 河长联会/l/30 干部/n 群众/n 现有/v 政府/n 人民/n
`);

const run = (...sentences: string[]) => discover([{ id: 'a', sentences }], segment);
const names = async (sentences: string[]) =>
  (await run(...sentences)).candidates.map(({ surface }) => surface);

describe('discover', () => {
  it.each<[filter: string, dropped: string, sentences: string[]]>([
    ['length', '算力', ['推进算力', '完善算力']],
    ['token-edge', '层治理', ['抓基层治理', '抓上层治理']],
    ['digits', '5G网络', ['推进5G网络', '完善5G网络']],
    ['foreign', 'GDPX', ['推进GDPX，甲', '完善GDPX，乙']],
    ['person', '总书记指出', ['总书记指出，甲', '总书记指出，乙']],
    ['statistic', '同比增长', ['甲同比增长', '乙同比增长']],
    ['cut-number', '十四节气', ['看二十四节气', '学三十四节气']],
    ['edge-word', '的基层治理', ['甲的基层治理', '乙的基层治理']],
    ['edge-word', '型乡村', ['甲，型乡村。', '乙，型乡村。']],
    ['edge-tag', '某某工程', ['甲某某工程', '乙某某工程']],
    ['open-end', '基层治理推进', ['甲基层治理推进', '乙基层治理推进']],
    ['place', '江州市', ['推进江州市', '完善江州市']],
    ['authority', '党中央部署', ['推进党中央部署', '完善党中央部署']],
    ['authority', '党和国家', ['推进党和国家，甲', '完善党和国家，乙']],
    ['body', '县域人民政府', ['推进县域人民政府', '完善县域人民政府']],
    ['authority', '党的三大', ['推进党的三大，甲', '完善党的三大，乙']],
    [
      'length',
      '湖建',
      [...'甲乙丙丁戊己庚辛壬癸'].flatMap((letter) => [`推进湖建，${letter}`, `完善湖建，${letter}`]),
    ],
    ['single-word', '一步一脚印', ['推进一步一脚印', '完善一步一脚印']],
    ['single-word', '水到渠成', ['推进水到渠成', '完善水到渠成']],
    ['single-word', '创造性', ['增积极性、创造性，甲', '积极性。创造性，乙']],
    [
      'edge-word',
      '为河湖治理',
      ['推进为河湖治理，甲', '完善为河湖治理，乙', '为河湖治理', ...Array(4).fill('河湖治理')],
    ],
    [
      'verb-frame',
      '完善河湖',
      ['甲，完善河湖共同家园', '乙，完善河湖共同家园', '丙，完善河湖共同家园', '完善河湖，丁', '河湖，戊'],
    ],
    [
      'verb-frame',
      '推进河湖',
      ['甲，推进河湖谱系', '乙，推进河湖谱系', '丙，推进河湖谱系', '推进河湖，丁', '推进河湖，戊'],
    ],
    ['edge-word', '为中心', ['推进为中心，甲', '完善为中心，乙', '为中心']],
    [
      'clause',
      '治理为中心',
      [...'甲乙丙'].flatMap((letter) => [`${letter}，治理为中心`, `推进治理为中心，${letter}`]),
    ],
    ['quantity', '二十一家工程', ['推进二十一家工程', '完善二十一家工程']],
    ['moment', '三月底前', ['推进三月底前', '完善三月底前']],
    ['moment', '今后五年', ['推进今后五年，甲', '完善今后五年，乙']],
    ['moment', '十月一日', ['推进十月一日，甲', '完善十月一日，乙']],
    ['edge-word', '这是河湖家园', ['甲，这是河湖家园', '乙，这是河湖家园']],
    ['single-word', '水滴石穿', ['推进水滴石穿', '完善水滴石穿']],
    [
      'verb-frame',
      '发展河湖家园',
      ['甲，发展河湖家园', '乙，发展河湖家园', '河湖家园，丙', '河湖家园，丁', '推进河湖家园'],
    ],
    ['question', '敢不敢治理', ['推进敢不敢治理，甲', '完善敢不敢治理，乙']],
    ['quality', '河湖治理过频', ['推进河湖治理过频，甲', '完善河湖治理过频，乙']],
    ['quality', '高品质', [...'甲乙丙丁'].map((letter) => `推进高品质，${letter}`)],
    ['edge-tag', '一支数字工程', ['甲，一支数字工程', '乙，一支数字工程']],
    [
      'edge-tag',
      '一支数字工程',
      [...'甲乙丙'].flatMap((each) => [`${each}，一支数字工程`, '数字工程', `推进数字工程，${each}`]),
    ],
    ['comes-after', '河湖减负', ['推进整顿为河湖减负，甲', '完善清理为河湖减负，乙', '整顿为河湖减负，丙']],
    ['single-word', '老百姓', ['推进老百姓', '完善老百姓']],
    ['frame-and-end', '推进落实', ['甲推进落实', '乙推进落实']],
    ['clause', '基层在治理', ['甲，基层在治理', '乙，基层在治理']],
    ['verb-frame', '推进基层治理', ['推进基层治理，甲', '推进基层治理，乙', '完善基层治理，丙', '基层治理']],
    ['modifier', '宝贵精神谱系', ['推进宝贵精神谱系', '完善宝贵精神谱系']],
    ['modifier', '现有家园', ['推进现有家园', '完善现有家园']],
    ['goes-on', '专项治理', ['甲，专项治理为民', '乙，专项治理为民', '丙，专项治理为民']],
    ['list-cut', '减量化、资源化', ['推进减量化、资源化、甲', '完善减量化、资源化、乙']],
    ['genitive', '基层的治理', ['推进基层的治理', '完善基层的治理']],
    [
      'coordination',
      '城市和乡村',
      ['推进城市和乡村', '完善城市和乡村', '城市，乡村', '乡村，城市', '城市', '乡村'],
    ],
    ['free-edges', '建党精神', ['推进红船建党精神', '推进古田建党精神']],
    [
      'nested',
      '精神谱系',
      ['甲，当代精神谱系', '乙，当代精神谱系', '丙，当代精神谱系', '丁，当代精神谱系', '精神谱系'],
    ],
    [
      'standalone',
      '集成改革',
      [...'甲乙丙'].flatMap((letter) => [
        `${letter}，当代集成改革`,
        `${letter}，县域集成改革`,
        `${letter}，当代集成改革`,
      ]),
    ],
  ])('%s drops %s', async (filter, dropped, sentences) => {
    const { candidates, rejections } = await run(...sentences);
    expect(candidates.map(({ surface }) => surface)).not.toContain(dropped);
    const dropping = [...rejections].filter(({ surface }) => surface === dropped);
    expect(dropping.map((each) => each.filter)).toEqual([filter]);
  });

  it.each<[kept: string, why: string, sentences: string[]]>([
    ['基层治理', 'the core of two frames', ['推进基层治理，甲', '完善基层治理，乙']],
    ['基层治理', 'a core that lives in one frame', ['推进基层治理，甲', '推进基层治理，乙']],
    ['算力', 'quoted twice', ['推进“算力”，甲', '完善“算力”，乙']],
    ['四议两公开', 'a number formula', ['推进四议两公开，甲', '完善四议两公开，乙']],
    ['林长制', 'quotes hide what always follows', ['推进“林长制”改革，甲', '完善“林长制”改革，乙']],
    ['县域清风行动', 'across a quote', ['推进县域“清风行动”，甲', '完善县域“清风行动”，乙']],
    ['减量化、资源化', 'parts cut alike', ['推进减量化、资源化。甲', '完善减量化、资源化。乙']],
    [
      '河建',
      'a short form that the texts live on',
      [...'甲乙丙丁戊己庚辛壬癸'].flatMap((letter) => [
        `推进河建，${letter}`,
        `完善河建，${letter}`,
        `落实河建，${letter}`,
      ]),
    ],
    [
      '书院制',
      'a word that general Chinese hardly uses',
      [...'甲乙丙丁'].map((letter) => `推进书院制，${letter}`),
    ],
    ['水滴石穿', 'an idiom that comes three times', [...'甲乙丙'].map((letter) => `推进水滴石穿，${letter}`)],
    [
      '基层治理',
      'one mention of three is free',
      ['红船基层治理，甲', '古田基层治理，乙', '推进基层治理，丙'],
    ],
    ['参与感', 'a part of a list of its like', ['增归属感、参与感，甲', '归属感。参与感，乙']],
    [
      '新互助组织',
      'a part of a list of its like',
      ['推进新合作组织、新互助组织。甲', '完善新互助组织。乙', '互助组织'],
    ],
    ['多彩工程', 'a word that the dictionary takes for a numeral', ['推进多彩工程，甲', '完善多彩工程，乙']],
    [
      '为河湖减负',
      'a slogan with its preposition',
      ['推进为河湖减负，甲', '完善为河湖减负，乙', '为河湖减负'],
    ],
    [
      '一支数字工程',
      'a number that hardly ever goes',
      ['推进一支数字工程，甲', '完善一支数字工程，乙', '一支数字工程'],
    ],
    ['党的河湖体系', '的 makes a name', ['推进党的河湖体系，甲', '完善党的河湖体系，乙']],
    [
      '河长联会',
      'a word of a dictionary beside many',
      ['镇河长联会工作', '园区河长联会工作', '学校河长联会工作', '机关河长联会'],
    ],
    ['数字化改革2025', 'a year after a name', ['推进数字化改革2025，甲', '完善数字化改革2025，乙']],
  ])('keeps %s: %s', async (kept, _, sentences) => {
    expect(await names(sentences)).toContain(kept);
  });

  it('sums two printed forms of one mention each before it asks for support', async () => {
    const { candidates } = await run('推进“两不愁三保障”，甲', '完善两不愁、三保障，乙');
    expect(candidates).toMatchObject([{ surface: '两不愁三保障', count: 2 }]);
  });

  it('looks through a middle dot and prints none', async () => {
    expect(await names(['推进数字·家园行动，甲', '完善数字·家园行动，乙'])).toEqual(['数字家园行动']);
  });

  it('counts mentions before a weak head as its own', async () => {
    const { candidates } = await run(
      '甲，基层治理工作',
      '乙，基层治理工作',
      '丙，基层治理工作',
      '丁，基层治理',
    );
    expect(candidates.find(({ surface }) => surface === '基层治理')).toMatchObject({ standalone: 4 });
  });

  it('ranks the people that a text addresses lower', async () => {
    const [members] = (await run('推进河湖党员，甲', '完善河湖党员，乙')).candidates;
    const [home] = (await run('推进河湖家园，甲', '完善河湖家园，乙')).candidates;
    expect((home?.figures.form ?? 0) - (members?.figures.form ?? 0)).toBeCloseTo(0.8);
  });

  it('takes the words that hold a frame together for none of its own', async () => {
    const [frame] = (await run('推进以河湖为中心的基层体系，甲', '完善以河湖为中心的基层体系，乙'))
      .candidates;
    // 以, 为 and 的 are in every text, and nothing is off for 的.
    expect(frame).toMatchObject({ surface: '以河湖为中心的基层体系', figures: { form: 0 } });
    expect(frame?.figures.generality).toBeCloseTo(0);
  });

  it('halves what is off for general words where a list names things of one kind', async () => {
    const generality = async (sentences: string[]) =>
      (await run(...sentences)).candidates.find(({ surface }) => surface === '社会建设')?.figures.generality;
    expect(await generality(['推进社会建设，甲', '完善社会建设，乙'])).toBeCloseTo(-1);
    expect(await generality(['推进社会建设、经济建设，甲', '完善社会建设、经济建设，乙'])).toBeCloseTo(-0.5);
  });

  it('takes two words for one thing where other official texts do', async () => {
    const documents = [{ id: 'a', sentences: ['推进红船建党精神，甲', '推进古田建党精神，乙'] }];
    const found = async (general: string[]) =>
      (await discover(documents, segment, { general: new Map(general.map((phrase) => [phrase, 0.02])) }))
        .candidates;
    expect(await found([])).toEqual([]);
    expect(await found(['建党精神'])).toMatchObject([{ surface: '建党精神', figures: { familiarity: 0.5 } }]);
  });

  it('hears a doubling beyond eight mentions half', async () => {
    const frequency = async (count: number) =>
      (await run(...Array.from({ length: count }, (_, at) => `${at}，推进基层治理，${at}`))).candidates[0]
        ?.figures.frequency;
    expect(await Promise.all([4, 8, 16].map(frequency))).toEqual([1.2, 1.8, 2.1]);
  });

  it('tells where an edge cuts a word, but not where a longer term may be', async () => {
    const cut = await run('推进清风季，甲', '完善清风季，乙', '清风季度');
    expect(cut.candidates).toMatchObject([{ surface: '清风季', not: ['清风季度'] }]);
    const longer = await run('推进清风季，甲', '完善清风季，乙', '清风季，丙', '清风季度', '清风季度，丁');
    expect(longer.candidates.find(({ surface }) => surface === '清风季')).toMatchObject({ not: [] });
  });

  it('counts mentions inside longer candidates apart', async () => {
    const { candidates } = await run('甲，基层治理', '乙，基层治理', '丙，红船基层治理', '丁，红船基层治理');
    expect(candidates.find(({ surface }) => surface === '基层治理')).toMatchObject({
      count: 4,
      standalone: 2,
    });
  });

  it.each([[[]], [[{ id: 'a', sentences: [] }]], [[{ id: 'a', sentences: ['推进基层治理。'] }]]])(
    'finds nothing without support: %j',
    async (documents) => {
      const { candidates, rejections } = await discover(documents, segment);
      expect([...candidates, ...rejections]).toEqual([]);
    },
  );

  it('survives lone surrogates and finds words outside the basic plane', async () => {
    expect(await names(['推进𠮷𠮷家园\ud800，甲', '完善𠮷𠮷家园\udc00，乙'])).toEqual(['𠮷𠮷家园']);
  });
});

const letters = fc.constantFrom(...'基层治理推进的、，“”红船');
const documentsOf = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 3 }),
    sentences: fc.array(fc.string({ unit: letters, maxLength: 30 }), { maxLength: 6 }),
  }),
  { selector: (document) => document.id, maxLength: 5 },
);

describe('laws of discovery', () => {
  it('is the same in any order of the documents', async () => {
    await fc.assert(
      fc.asyncProperty(documentsOf, async (documents) => {
        const turned = await discover(documents.toReversed(), segment);
        const straight = await discover(documents, segment);
        expect(turned.candidates).toEqual(straight.candidates);
        expect([...turned.rejections]).toEqual([...straight.rejections]);
      }),
    );
  });

  it.each([
    ['before this thread begins', false],
    ['when this thread is done', true],
  ])('is the same when others do its jobs %s', async (_, late) => {
    const crew: Crew = {
      threads: 2,
      async run(name, input) {
        const sent = structuredClone(input);
        if (late) await new Promise(setImmediate);
        return structuredClone(runJob(name, sent));
      },
    };
    await fc.assert(
      fc.asyncProperty(documentsOf, async (documents) => {
        const [one, many] = [
          await discover(documents, segment),
          await discover(documents, segment, { crew }),
        ];
        expect(many.candidates).toEqual(one.candidates);
        expect([...many.rejections]).toEqual([...one.rejections]);
      }),
      { numRuns: 30 },
    );
  });

  it('counts what stands in the text, and names each string once', async () => {
    await fc.assert(
      fc.asyncProperty(documentsOf, async (documents) => {
        const { candidates, rejections } = await discover(documents, segment);
        for (const { surface, count, standalone, score } of candidates) {
          expect(score).toBeTypeOf('number');
          expect(standalone).toBeLessThanOrEqual(count);
          if (!surface.includes('、')) expect(count).toBe(plainCount(documents, surface));
        }
        const all = [...candidates, ...rejections].map(({ surface }) => surface);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});

/** Mentions with quotes looked through and 、 not: no term of this alphabet is printed both ways. */
function plainCount(documents: DiscoverDocument[], surface: string): number {
  const stretches = documents.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) => sentence.replace(/[“”]/gu, '').split(/[、，]/u)),
  );
  return stretches.reduce((sum, stretch) => sum + occurrences(stretch, surface), 0);
}

function occurrences(text: string, surface: string): number {
  let count = 0;
  for (let at = text.indexOf(surface); at !== -1; at = text.indexOf(surface, at + 1)) count++;
  return count;
}
