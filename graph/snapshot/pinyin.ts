// Pinyin of a label, so that people can find a term by its sound. Computed once, when the snapshot is built:
// the dictionary is far too large for a page.
import { pinyin } from 'pinyin-pro';

/** `精准扶贫` → `jīng zhǔn fú pín`. Dictionary tones (bù wàng, not bú wàng); what is not Han stays as it is. */
export function toPinyin(label: string): string {
  const syllables = pinyin(label, { toneSandhi: false, nonZh: 'consecutive', type: 'array' });
  return syllables
    .map((syllable) => syllable.trim())
    .filter((syllable) => syllable !== '')
    .join(' ');
}
