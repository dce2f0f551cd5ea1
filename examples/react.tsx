// React 19 sets properties and listens to custom events by itself. An older React needs a ref for the events.
import type { TifaGraphAttributes, TifaGraphElement, TifaSelectDetail } from 'tifa/embed';
import 'tifa/embed';
import { type Ref, useState } from 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'tifa-graph': TifaGraphAttributes & {
        ref?: Ref<TifaGraphElement>;
        'ontifa-select'?: (event: CustomEvent<TifaSelectDetail>) => void;
      };
    }
  }
}

export function Figure({ src, term }: { src: string; term: string }) {
  const [selected, select] = useState(term);
  return (
    <figure>
      <tifa-graph
        src={src}
        focus={term}
        height={480}
        ontifa-select={({ detail }) => select(detail.term?.label ?? '')}
      />
      <figcaption>{selected}</figcaption>
    </figure>
  );
}
