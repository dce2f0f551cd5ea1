import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, RULES } from './clean.ts';
import { rawOffset } from './pieces.ts';
import { rawSpan } from './spans.ts';

const texts = (raw: string, without: readonly (typeof RULES)[number][] = []) =>
  clean(raw, { without }).pieces.map((piece) => piece.text);

describe('clean', () => {
  it('gives the raw text line by line when every rule is off', () => {
    const raw = '　　第一行，未完\n基基层层治治理理效效\n\n** 粗 **\r\n第　三​行  \n';
    expect(texts(raw, RULES)).toEqual(['第一行，未完', '基基层层治治理理效效', '** 粗 **', '第　三​行']);
  });

  it('keeps offsets of the whole raw text when it starts behind front matter', () => {
    const raw = '---\ntitle: 甲\n---\n乙丙丁。\n';
    const { pieces } = clean(raw, { start: raw.indexOf('乙') });
    expect(pieces.map((piece) => piece.text)).toEqual(['乙丙丁。']);
    expect(rawOffset(pieces[0]!.way, 0)).toBe(raw.indexOf('乙'));
  });

  it('says the same whatever was cleaned before, and leaves what it said as it is', () => {
    // Any of the characters that rules look at, so that units, drops and repairs of one text differ from those of the other.
    const raw = fc
      .array(fc.constantFrom(...'治理基层，。　 \n\r\t“”（）12ab①—*#\u200b國\ufeff'), { maxLength: 200 })
      .map((units) => units.join(''));
    fc.assert(
      fc.property(raw, raw, (one, other) => {
        const first = clean(one);
        const copy = structuredClone(first);
        clean(other);
        expect(first).toEqual(copy);
        expect(clean(one)).toEqual(copy);
      }),
      { numRuns: 200 },
    );
  });

  it('has nothing to say about an empty text', () => {
    expect(clean('')).toEqual({ pieces: [], log: [], notices: [] });
    expect(clean(' \n\n　\n').pieces).toEqual([]);
  });

  it('reports body text that stops in mid-sentence', () => {
    const raw = `一句完整的话。${'各地持续巩固拓展成果，不断完善帮扶机制，'.repeat(3)}进一步推动整治`;
    const { notices } = clean(raw);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatchObject({ code: 'open-end', end: raw.length });
    expect(notices[0]!.message).toContain('进一步推动整治');
  });

  it('logs a rule only when it did something, and never when it is off', () => {
    const raw = '１０个**重点**任务，\n（下转4版）\n夯夯实实基基层层基基础础\n';
    expect(new Set(clean(raw).log.map((entry) => entry.rule))).toEqual(
      new Set(['chars', 'markdown', 'furniture', 'undouble']),
    );
    for (const rule of RULES) {
      expect(clean(raw, { without: [rule] }).log.map((entry) => entry.rule)).not.toContain(rule);
    }
  });

  it.each(['𠮷野家住𠮷林', '\ud842', '前\udfb7后', 'a\ud842b'])(
    'passes astral Han and lone surrogates on: %j',
    (raw) => {
      expect(texts(raw)).toEqual([raw]);
    },
  );
});

/** Lines of the kinds that occur, noisy and clean, in any order. */
const line = fc.oneof(
  fc.constantFrom(
    '　　党建引领基层治理是一项系统工程，需要',
    '逐级建立领导协调机制，加强统筹协调，整',
    '合组织资源，形成整体合力。',
    '夯夯实实全全面面乡乡村村振振兴兴',
    '■王小明',
    '（下转4版）',
    '基 层 治 理 现 代 化',
    '“双减” ，１０项**重点**工作',
    'rule of law',
    'APP and web',
    '',
    '',
    '久久为功，人人有责。',
    '𠮷野​家 ，民⺠',
  ),
  fc.string({
    unit: fc.constantFrom('一', '二', '的', '，', '。', ' ', '　', 'a', '1', '“', '”', '​', '\ud842', '*'),
    maxLength: 40,
  }),
);
const document = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));

describe('laws of clean', () => {
  it('maps every unit to its raw unit or to a spelling of it, each raw unit once', () => {
    fc.assert(
      fc.property(document, (raw) => {
        const seen = new Set<number>();
        for (const piece of clean(raw).pieces) {
          if (typeof piece.way !== 'number') {
            expect(piece.way.map.length).toBe(piece.text.length + 1);
            expect(piece.way.repairs.length).toBe(piece.text.length);
          }
          for (let at = 0; at < piece.text.length; at++) {
            const offset = rawOffset(piece.way, at);
            const unit = raw[offset] ?? '\n';
            const isInvented = piece.text[at] === ' ' && /\s/.test(unit);
            if (!isInvented)
              expect([unit, unit.normalize('NFKC'), { '⺠': '民' }[unit]]).toContain(piece.text[at]);
            expect(seen.has(offset)).toBe(false);
            seen.add(offset);
          }
        }
      }),
    );
  });

  it('goes forward through the raw text inside a piece when no block was moved', () => {
    fc.assert(
      fc.property(document, (raw) => {
        for (const piece of clean(raw, { without: ['columns', 'interleave'] }).pieces) {
          for (let at = 1; at <= piece.text.length; at++)
            expect(rawOffset(piece.way, at)).toBeGreaterThan(rawOffset(piece.way, at - 1));
        }
      }),
    );
  });

  it('gives raw spans whose repair is null exactly when the raw slice is the text', () => {
    fc.assert(
      fc.property(document, fc.nat(), fc.nat(), (raw, from, length) => {
        for (const piece of clean(raw).pieces) {
          const start = from % piece.text.length;
          const end = start + 1 + (length % (piece.text.length - start));
          const span = rawSpan(piece, raw, start, end);
          expect(span.end).toBeLessThanOrEqual(raw.length);
          expect(span.repair === null).toBe(raw.slice(span.start, span.end) === piece.text.slice(start, end));
        }
      }),
    );
  });

  it('never puts a space between Han', () => {
    fc.assert(
      fc.property(document, (raw) => {
        for (const piece of clean(raw).pieces) {
          for (const found of piece.text.matchAll(/(?<=\p{Script=Han})\s(?=\p{Script=Han})/gu)) {
            expect(raw[rawOffset(piece.way, found.index)]).toMatch(/[ 　]/);
          }
        }
      }),
    );
  });

  it('changes nothing in what it has cleaned', () => {
    const paragraph = fc.constantFrom(
      '基层治理是国家治理的基石，要把服务群众作为出发点和落脚点，不断提升治理效能。',
      '各地层层加码、久久为功，人人有责、人人尽责，任务落地落实。',
      '“十五五”时期要以钉钉子精神抓落实，山东东山王楼煤矿高高兴兴快快乐乐。',
      '坚持以人民为中心的发展思想',
      '一是健全机制；二是补齐短板；三是强化保障。',
    );
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 12 }), (paragraphs) => {
        const once = texts(paragraphs.join('\n\n'));
        expect(once).toEqual(paragraphs);
        expect(texts(once.join('\n\n'))).toEqual(once);
      }),
    );
  });

  it('leaves nothing out but what a log entry names', () => {
    fc.assert(
      fc.property(document, (raw) => {
        const { pieces, log } = clean(raw);
        const kept = new Set(
          pieces.flatMap(({ text, way }) =>
            Array.from({ length: text.length }, (_, at) => rawOffset(way, at)),
          ),
        );
        const removed = log.filter((entry) => entry.action === 'removed');
        for (let at = 0; at < raw.length; at++) {
          if (kept.has(at) || /\s/.test(raw[at]!)) continue;
          expect(
            removed.some((entry) => entry.start <= at && at < entry.end),
            `${at} ${raw[at]}`,
          ).toBe(true);
        }
      }),
    );
  });
});
