// Thirty ways in which newspaper pages spoil a clean text on their way through PDF and OCR, made at will and from a
// seed: each takes paragraphs and gives back raw text. What they do to real pages is told in `data/golden/noise.jsonl`.
import { seededRandom } from '../../../graph/measures/random.ts';
import { doubled, furnitureLine, glued, interleaved, looped, rowsOf, wrapped } from './spoil.ts';

/** Paragraphs of one document; the first is its title. */
export type Paragraphs = readonly string[];
export type Noise = (paragraphs: Paragraphs, seed: number) => string;

const lines = (paragraphs: Paragraphs): string => paragraphs.join('\n');
const headings = ['关于进一步做好工作的说明', '扎实推进各项任务落实', '本报评论员文章摘编'];

export const NOISE_KINDS: Record<string, Noise> = {
  'two copies': (p) => looped(p, { copies: 2 }),
  'eight copies': (p) => looped(p, { copies: 8 }),
  'three copies, the last cut': (p) => looped(p, { copies: 3, cut: true }),
  'copies over wrapped lines': (p) => looped(wrapped(p, { width: 30, indent: true }), { copies: 3 }),
  'copies, the first broken by another article': (p) => {
    const rows = wrapped(p, { width: 28, indent: true });
    return [...withEvery(rows, 25, another), looped(rows, { copies: 2 })].join('\n');
  },
  'doubled headings': (p) => lines([doubled(headings[0] as string), ...p]),
  'headings doubled over two lines': (p) => lines(withEvery(p, 6, () => splitDoubled(headings[1] as string))),
  'headings tripled': (p) => lines([doubled(headings[2] as string, 3), ...p]),
  'a phrase printed twice': (p) => lines([`${headings[0]}${headings[0]}`, ...p]),
  'wrapped at 18, indented': (p) => wrapped(p, { width: 18, indent: true }).join('\n'),
  'wrapped at 24, blank lines between': (p) => wrapped(p, { width: 24, blank: true }).join('\n'),
  'wrapped at 30, no marks': (p) => wrapped(p, { width: 30 }).join('\n'),
  'wrapped at 40, indented': (p) => wrapped(p, { width: 40, indent: true }).join('\n'),
  'wrapped, with page furniture': (p) =>
    withEvery(wrapped(p, { width: 24, indent: true }), 22, furnitureLine).join('\n'),
  'wrapped, with titles of other articles': (p) =>
    withEvery(wrapped(p, { width: 26, indent: true }), 30, (at) => `\n${headings[at % 3]}\n`).join('\n'),
  'paragraphs cut by a title': (p) =>
    lines(p.map((each, at) => (at % 5 === 3 ? cutBy(each, headings[at % 3] as string) : each))),
  'two columns glued': (p) => glued(wrapped(p, { width: 24, indent: true })),
  'two columns, lines in turn': (p) => interleaved(wrapped(p, { width: 24, indent: true })),
  'two columns in blocks of 15 lines': (p) => rowsOf(wrapped(p, { width: 24, indent: true }), 15),
  'zero-width characters': (p, seed) => sprinkle(lines(p), { share: 0.02, of: '\u200b\u200c\ufeff', seed }),
  'mixed line breaks': (p) => p.map((each, at) => each + ['\r\n', '\n', '\r', '\u2028'][at % 4]).join(''),
  'radicals for characters': (p) => replaced(lines(p), { 人: '⼈', 工: '⼯', 大: '⼤', 力: '⼒', 民: '⺠' }),
  'full-width figures and letters': (p) =>
    lines(p).replace(/[0-9A-Za-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  'bold marks': (p) => lines(p.map((each, at) => (at % 3 === 1 ? `**${each}**` : each))),
  'spaced headings': (p) => lines([[...(headings[1] as string)].join(' '), ...p]),
  'spaces beside punctuation': (p) => lines(p).replace(/[，。；：]/g, ' $& '),
  'bylines and turns': (p) =>
    lines([
      `■王明`,
      `本报记者 李强 张华`,
      ...withEvery(p, 9, () => '（下转第四版）'),
      '（新华社北京3月5日电）',
      '责任编辑：赵敏',
    ]),
  'page numbers and running heads': (p) =>
    withEvery(wrapped(p, { width: 30, indent: true }), 34, (at) => `\n人民论坛\n${at + 2}\n`).join('\n'),
  'corner quotes': (p) => replaced(lines(p), { '“': '「', '”': '」' }),
  'everything at once': (p, seed) =>
    sprinkle(
      `${doubled(headings[0] as string)}\n■王明\n${looped(withEvery(wrapped(p, { width: 26, indent: true }), 40, furnitureLine), { copies: 2 })}`,
      { share: 0.01, of: '\u200b', seed },
    ),
};

/** Eight lines of a column that is none of ours. */
const another = (at: number): string =>
  Array.from({ length: 8 }, (_, row) => `甲乙丙丁戊己庚辛壬癸${at}子丑寅卯${row}辰巳午未申酉戌亥`).join('\n');

/** A line put in after every `step` lines. */
function withEvery(items: readonly string[], step: number, line: (at: number) => string): string[] {
  return items.flatMap((item, at) => (at % step === step - 1 ? [item, line(Math.floor(at / step))] : [item]));
}

function splitDoubled(heading: string): string {
  const half = Math.ceil(heading.length / 2);
  return `${doubled(heading.slice(0, half))}\n${doubled(heading.slice(half))}`;
}

/** The paragraph breaks off in mid-sentence, a title stands there, and it goes on. */
function cutBy(paragraph: string, title: string): string {
  const middle = Math.floor(paragraph.length / 2);
  return paragraph.length < 120
    ? paragraph
    : `${paragraph.slice(0, middle)}\n${title}\n${paragraph.slice(middle)}`;
}

function replaced(text: string, table: Record<string, string>): string {
  return text.replace(/./gu, (character) => table[character] ?? character);
}

function sprinkle(text: string, { share, of, seed }: { share: number; of: string; seed: number }): string {
  const random = seededRandom(seed);
  return text.replace(/\p{Script=Han}/gu, (character) =>
    random() < share ? character + of.charAt(Math.floor(random() * of.length)) : character,
  );
}
