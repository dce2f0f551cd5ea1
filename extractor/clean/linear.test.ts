import { expect, it } from 'vitest';
import { clean } from './clean.ts';

const SENTENCE = '党建引领基层治理是一项系统工程，需要逐级建立领导协调机制，加强统筹协调，形成整体合力。';

/** Sentences that differ, from a fixed generator. */
function prose(length: number): string {
  const out: string[] = [];
  let state = 7;
  for (let size = 0; size < length; size += SENTENCE.length) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    const cut = 1 + ((state >>> 8) % (SENTENCE.length - 2));
    out.push(
      SENTENCE.slice(cut),
      String.fromCharCode(0x4e00 + ((state >>> 4) % 9000)),
      SENTENCE.slice(0, cut),
    );
  }
  return out.join('').slice(0, length);
}

const wrapped = (text: string) => (text.match(/.{1,20}/gu) ?? []).join('\n');
const CASES: [string, (length: number) => string][] = [
  ['one line', prose],
  ['wrapped lines', (length) => wrapped(prose(length))],
  ['one character', (length) => '一'.repeat(length)],
  ['doubled pairs', (length) => '一一二二'.repeat(length / 4)],
  ['spaced characters', (length) => '一 '.repeat(length / 2)],
  ['a loop', (length) => `${SENTENCE}\n\n`.repeat(length / 45)],
  ['open brackets', (length) => '（作者'.repeat(length / 3)],
];

/** Processor time in milliseconds, the best of some runs: other work on the machine must not decide. */
function cost(raw: string, runs: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = process.cpuUsage();
    clean(raw);
    best = Math.min(best, process.cpuUsage(start).user / 1000);
  }
  return best;
}

/** A slow first try may be the machine's doing; three of them are not. */
it.each(CASES)('takes no more than linear time for %s', (_, make) => {
  const [small, large] = [make(40_000), make(400_000)];
  clean(small);
  let ratio = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 3 && ratio > 14; tries++) {
    ratio = Math.min(ratio, cost(large, 1) / Math.max(cost(small, 2), 5));
  }
  expect(ratio).toBeLessThan(14);
});

it('cleans a million times the same character', () => {
  expect(clean('一'.repeat(1_000_000)).pieces[0]?.text.length).toBe(1_000_000);
});
