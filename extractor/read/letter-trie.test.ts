import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childOf, growChild, letterTrie, ROOT } from './letter-trie.ts';

const units = (word: string) => Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));

describe('letterTrie', () => {
  it('finds every beginning of what was put in, and nothing else, however much it grew', () => {
    const words = fc.array(
      fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊a1'), minLength: 1, maxLength: 8 }),
    );
    fc.assert(
      fc.property(words, words, (put, asked) => {
        // Sixteen slots to begin with: the table has to grow.
        const trie = letterTrie(4);
        const nodes = new Map<string, number>([['', ROOT]]);
        for (const word of put) {
          units(word).reduce((node, letter, at) => {
            const child = growChild(trie, node, letter);
            const beginning = word.slice(0, at + 1);
            expect(nodes.get(beginning) ?? child).toBe(child);
            nodes.set(beginning, child);
            return child;
          }, ROOT);
        }
        expect(new Set(nodes.values()).size).toBe(nodes.size);
        for (const word of [...put, ...asked]) {
          const found = units(word).reduce(
            (node, letter) => (node === 0 ? 0 : childOf(trie, node, letter)),
            ROOT,
          );
          expect(found).toBe(nodes.get(word) ?? 0);
        }
      }),
    );
  });
});
