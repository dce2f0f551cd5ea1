import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupVariants } from './group-variants.ts';
import { variantKey } from './variant-key.ts';

describe('variantKey', () => {
  it.each([
    ['“两不愁三保障”', '两不愁三保障'],
    ['两不愁、三保障', '两不愁三保障'],
    ['新时代“枫桥经验”', '新时代枫桥经验'],
    ['「最多跑一次」改革', '最多跑一次改革'],
    ['中国·上海', '中国上海'],
    ['人工智能 +', '人工智能+'],
    ['《宪法》', '《宪法》'],
  ])('%s → %s', (surface, key) => {
    expect(variantKey(surface)).toBe(key);
  });

  it('is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => variantKey(variantKey(text)) === variantKey(text)),
    );
  });
});

describe('groupVariants', () => {
  it('merges printed forms, most frequent first', () => {
    expect(
      groupVariants([
        { surface: '两不愁三保障', count: 2 },
        { surface: '两不愁、三保障', count: 5 },
      ]),
    ).toEqual([
      {
        key: '两不愁三保障',
        label: '两不愁三保障',
        variants: [
          { surface: '两不愁、三保障', count: 5 },
          { surface: '两不愁三保障', count: 2 },
        ],
      },
    ]);
  });

  it('sums a surface that comes twice and breaks ties by code unit', () => {
    const [group] = groupVariants([
      { surface: '甲、乙', count: 1 },
      { surface: '“甲乙”', count: 2 },
      { surface: '甲、乙', count: 1 },
    ]);
    expect(group?.variants).toEqual([
      { surface: '“甲乙”', count: 2 },
      { surface: '甲、乙', count: 2 },
    ]);
  });

  it('keeps forms apart that only share a head or a modifier', () => {
    const forms = ['脱贫攻坚', '脱贫攻坚精神', '脱贫攻坚战', '枫桥经验', '新时代枫桥经验'];
    const groups = groupVariants(forms.map((surface) => ({ surface, count: 3 })));
    expect(groups.map((group) => group.label).sort()).toEqual([...forms].sort());
  });

  it('leaves out forms of punctuation only, and keeps every count', () => {
    expect(groupVariants([{ surface: '“”', count: 9 }])).toEqual([]);
    const form = fc.record({
      surface: fc.string({ unit: fc.constantFrom('甲', '乙', '、', '“', '”') }),
      count: fc.nat(9),
    });
    fc.assert(
      fc.property(fc.array(form), (forms) => {
        const sum = (all: readonly { count: number }[]) => all.reduce((total, each) => total + each.count, 0);
        const grouped = groupVariants(forms).flatMap((group) => group.variants);
        expect(sum(grouped)).toBe(sum(forms.filter((each) => variantKey(each.surface) !== '')));
      }),
    );
  });
});
