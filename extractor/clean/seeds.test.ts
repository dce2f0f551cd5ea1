// The five seed texts, when they are there: counts of terms before and after, checked by hand against the raw
// text (lines joined, doubled headings halved, one copy of the loop kept).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean } from './clean.ts';
import { rawSpan } from './spans.ts';

const FOLDER = join(process.env.TIFA_SHARED ?? '../shared', 'seeds');
const isThere = existsSync(FOLDER);
if (!isThere) console.log(`skipped: no seed texts at ${FOLDER} (set TIFA_SHARED)`);

/** Term, count in the raw text, count in the cleaned text. */
const COUNTS: Record<string, [string, number, number][]> = {
  '000': [
    ['基层治理', 57, 8],
    ['基层党组织', 120, 17],
    ['群众组织力', 22, 3],
    ['党建引领', 21, 3],
    ['千万工程', 7, 1],
    ['中国特色反贫困理论', 17, 16],
    ['脱贫攻坚', 26, 27],
    ['精准扶贫方略', 3, 3],
    ['乡村全面振兴', 8, 8],
    ['返贫致贫', 17, 17],
  ],
  '001': [
    ['形式主义', 44, 52],
    ['官僚主义', 18, 21],
    ['为基层减负', 19, 26],
    ['整治形式主义为基层减负', 11, 21],
    ['党建引领基层治理', 4, 6],
    ['基层治理', 13, 16],
    ['乡村振兴', 17, 18],
    ['全面从严治党', 3, 4],
    ['战斗堡垒', 4, 6],
    ['四不两直', 0, 1],
    ['脱贫攻坚', 6, 8],
    ['新就业群体', 3, 5],
    ['基层党建', 10, 15],
    ['钉钉子精神', 1, 1],
    ['层层加码', 1, 1],
    ['落地落实', 1, 1],
  ],
  '003': [
    ['伟大建党精神', 13, 16],
    ['脱贫攻坚', 10, 11],
    ['乡村振兴', 4, 6],
    ['习近平总书记', 7, 11],
    ['第一书记', 1, 2],
    ['钉钉子精神', 1, 2],
    ['网格化管理', 1, 3],
    ['赶考', 22, 24],
    ['中华民族伟大复兴', 1, 2],
    ['基层治理', 13, 13],
    ['枫桥经验', 1, 1],
    ['山东东山', 2, 2],
  ],
};

const countOf = (text: string, term: string) => text.split(term).length - 1;

describe.skipIf(!isThere)('the seed texts', () => {
  const names = isThere
    ? readdirSync(FOLDER)
        .filter((name) => name.endsWith('.txt'))
        .sort()
    : [];
  const raws = new Map(names.map((name) => [name.slice(0, 3), readFileSync(join(FOLDER, name), 'utf8')]));
  const rawOf = (id: string) => raws.get(id) ?? '';
  const cleaned = new Map([...raws].map(([id, raw]) => [id, clean(raw)]));
  const resultOf = (id: string) => cleaned.get(id) ?? clean('');
  const textOf = (id: string) =>
    resultOf(id)
      .pieces.map((piece) => piece.text)
      .join('\n');

  it.each(Object.keys(COUNTS))('%s: every term counts as often as it was printed', (id) => {
    const expected = COUNTS[id] ?? [];
    const text = textOf(id);
    expect(expected.map(([term]) => [term, countOf(rawOf(id), term), countOf(text, term)])).toEqual(expected);
  });

  it.each(['002', '004'])('%s is clean: no character is lost', (id) => {
    const squeeze = (text: string) => text.replaceAll(/\s/g, '');
    expect(squeeze(textOf(id))).toBe(squeeze(rawOf(id)));
  });

  it('collapses every doubled heading', () => {
    const headings = resultOf('001').pieces.filter((piece) => piece.kind === 'heading');
    const texts = headings.map((piece) => piece.text);
    expect(texts).toContain('城市基层党建引领基层治理效能明显提升');
    expect(texts).toContain('夯实全面实施乡村振兴战略的组织基础');
    const undoubled = resultOf('001').log.filter(
      (entry) => entry.rule === 'undouble' && entry.action === 'removed',
    );
    expect(undoubled).toHaveLength(9);
  });

  it('says which copies it left out', () => {
    const { notices } = resultOf('000');
    expect(
      notices.some((notice) => notice.code === 'repeat' && notice.message.startsWith('7 further copies')),
    ).toBe(true);
  });

  it.each(['000', '001', '002', '003', '004'])('%s: spans lead back to the raw text', (id) => {
    const raw = rawOf(id);
    let whole = 0;
    let all = 0;
    for (const piece of resultOf(id).pieces) {
      for (let start = 0; start + 4 <= piece.text.length; start += 3) {
        const span = rawSpan(piece, raw, start, start + 4);
        const isSame = raw.slice(span.start, span.end) === piece.text.slice(start, start + 4);
        expect(span.repair === null).toBe(isSame);
        all++;
        if (isSame) whole++;
      }
    }
    expect(whole / all).toBeGreaterThan(0.75);
  });
});
