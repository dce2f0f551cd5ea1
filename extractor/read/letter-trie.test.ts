import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childOf, growChild, letterTrie, NO_WORD, weightAt } from './letter-trie.ts';

const units = (word: string) => Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));

describe('letterTrie', () => {
  it('says so when it is full', () => {
    const trie = letterTrie(1);
    growChild(trie, 65, 66);
    expect(growChild(trie, 65, 66)).toBe(childOf(trie, 65, 66));
    expect(() => growChild(trie, 65, 67)).toThrow(RangeError);
  });

  it('finds every beginning of what was put in, and nothing else, however full it is', () => {
    const word = fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊a1'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (put, asked) => {
        const beginnings = new Set(put.flatMap((each) => units(each).map((_, at) => each.slice(0, at + 1))));
        // One slot more than nodes: steps run over the end of the table.
        const trie = letterTrie(Math.ceil(Math.log2(beginnings.size + 2)));
        const nodes = new Map<string, number>();
        for (const each of put) {
          const [first = 0, ...rest] = units(each);
          rest.reduce((node, letter, at) => {
            const child = growChild(trie, node, letter);
            const beginning = each.slice(0, at + 2);
            expect(nodes.get(beginning) ?? child).toBe(child);
            nodes.set(beginning, child);
            return child;
          }, first);
        }
        expect(new Set(nodes.values()).size).toBe(nodes.size);
        for (const each of [...put, ...asked]) {
          const [first = 0, ...rest] = units(each);
          const found = rest.reduce((node, letter) => (node === 0 ? 0 : childOf(trie, node, letter)), first);
          expect(found).toBe(each.length === 1 ? first : (nodes.get(each) ?? 0));
          expect(weightAt(trie, found)).toBe(NO_WORD);
        }
      }),
    );
  });
});
