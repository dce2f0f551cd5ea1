// Printed forms that are the same term. Only equal keys merge: a form with one more head (脱贫攻坚精神) or one more
// modifier (新时代枫桥经验) is another term, and whether they are related is for the lexicon or a reader to say.
import { by } from '../../graph/model/order.ts';
import { variantKey } from './variant-key.ts';

export interface Form {
  surface: string;
  count: number;
}

export interface VariantGroup {
  key: string;
  /** The canonical form: without quotes, 、 and ·. */
  label: string;
  /** Most frequent first, then by code unit. */
  variants: Form[];
}

/**
 * Forms with the same key are one term; the same surface given twice is one variant with the summed count.
 * Groups come by key; a form that is nothing but dropped punctuation is in no group.
 */
export function groupVariants(forms: readonly Form[]): VariantGroup[] {
  const groups = new Map<string, Map<string, number>>();
  for (const { surface, count } of forms) {
    const key = variantKey(surface);
    if (key === '') continue;
    const counts = groups.get(key) ?? new Map<string, number>();
    counts.set(surface, (counts.get(surface) ?? 0) + count);
    groups.set(key, counts);
  }
  return [...groups]
    .map(([key, counts]) => ({
      key,
      label: key,
      variants: [...counts]
        .map(([surface, count]) => ({ surface, count }))
        .sort(
          by(
            (form) => -form.count,
            (form) => form.surface,
          ),
        ),
    }))
    .sort(by((group) => group.key));
}
