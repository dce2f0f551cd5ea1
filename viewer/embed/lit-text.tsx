// A passage with one or two terms lit: amber with one line, blue with two; where they overlap the lines stack.
import type { ComponentChildren } from 'preact';
import type { PassageView } from '../../graph/model/index.ts';
import { cutText } from '../src/panels/cut.ts';

export interface LitTextProps {
  passage: PassageView;
  first: string;
  second: string | null;
}

export function LitText({ passage, first, second }: LitTextProps) {
  const { text } = passage;
  const spans = passage.spans.filter(({ term }) => term === first || term === second);
  return (
    <p class="passage-text" lang="zh-Hans">
      {cutText(spans, { from: 0, to: text.length }).map((run) => {
        let piece: ComponentChildren = text.slice(run.from, run.to);
        for (const [id, name] of [
          [second, 'second'],
          [first, 'first'],
        ] as const) {
          if (run.spans.some((span) => span.term === id)) piece = <mark class={name}>{piece}</mark>;
        }
        return piece;
      })}
    </p>
  );
}
