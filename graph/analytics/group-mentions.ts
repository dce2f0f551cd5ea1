// Mentions as the graph keeps them: one group a term and passage, with parallel arrays in reading order.
import type { Mention, MentionGroup } from '../model/index.ts';
import { by } from '../model/index.ts';

/** Groups in order of term, then passage. */
export function groupMentions(mentions: readonly Mention[]): MentionGroup[] {
  const groups: MentionGroup[] = [];
  let group: MentionGroup | undefined;
  for (const mention of mentions.toSorted(READING_ORDER)) {
    if (group === undefined || group.term !== mention.term || group.passage !== mention.passage) {
      group = {
        term: mention.term,
        passage: mention.passage,
        offsets: [],
        lengths: [],
        starts: [],
        ends: [],
        nested: [],
      };
      groups.push(group);
    }
    group.offsets.push(mention.offset);
    group.lengths.push(mention.length);
    group.starts.push(mention.start);
    group.ends.push(mention.end);
    group.nested.push(mention.nested);
  }
  return groups;
}

const READING_ORDER = by<Mention>(
  (mention) => mention.term,
  (mention) => mention.passage,
  (mention) => mention.offset,
  (mention) => mention.length,
);
