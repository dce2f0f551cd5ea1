// Whether a longer term is a shorter one behind modifiers (全面推进乡村振兴, 新型农村集体经济), or a concept of its own
// below it (党建引领基层治理): only words from lists made by hand count as modifiers, and nothing else may stand there.
import {
  ADVERBS,
  FRAME_VERBS,
  LICENCE_WORDS,
  MODIFIERS,
  STICKY_ADVERBS,
  TRANSPARENT_MODIFIERS,
} from '../discover/lists.ts';

const LISTS = [ADVERBS, FRAME_VERBS, LICENCE_WORDS, MODIFIERS, STICKY_ADVERBS, TRANSPARENT_MODIFIERS];
/** Of single letters only those that say what a thing is like: 强 and 治 are verbs with a meaning of their own. */
const LETTERS = new Set(['新', '大', '小', '全']);
const LONGEST = 5;

export function isModified(longer: string, shorter: string): boolean {
  return longer.endsWith(shorter) && isModifiers(longer.slice(0, -shorter.length));
}

/** Whether the whole string is cut into modifiers, in one way or another. */
function isModifiers(text: string): boolean {
  const reached = [true];
  for (let end = 1; end <= text.length; end++) {
    reached[end] = false;
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      if (reached[start] === true && isModifier(text.slice(start, end))) reached[end] = true;
    }
  }
  return text !== '' && reached[text.length] === true;
}

function isModifier(word: string): boolean {
  return word.length === 1 ? LETTERS.has(word) : LISTS.some((list) => list.has(word));
}
