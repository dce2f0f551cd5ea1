// The status line: shown of all, the method, and the citation. Nothing is left out in silence.

import { methodNotation } from '../../../graph/model/index.ts';
import { useSession } from '../state/context.ts';
import { thousands } from '../state/figures.ts';
import { methodReading } from '../state/method-reading.ts';
import { CiteButton } from './cite-button.tsx';
import { citedSelection } from './cited-selection.ts';
import { Icon } from './icon.tsx';

export function Status() {
  const session = useSession();
  const words = session.words.value;
  const { line } = words;
  const { snapshot } = session.atlas;
  const shown = session.shown.value;
  const notation = methodNotation(snapshot);
  return (
    <footer class="status">
      <p class="status-figures">
        {line.shown !== '' && <span>{line.shown}</span>}
        <ShownOfAll
          name="terms"
          shown={shown.terms.size}
          all={snapshot.terms.length}
          words={[line.of, line.terms]}
        />
        <ShownOfAll
          name="edges"
          shown={shown.edges.length}
          all={snapshot.edges.length}
          words={[line.of, line.edges]}
        />
        {session.view.value.place === 'map' && (
          <span data-figure="labels">
            {session.view.value.language === 'zh' ? `${line.labels} ` : ''}
            <b>{thousands(session.labelsShown.value)}</b>
            {session.view.value.language === 'zh' ? '' : ` ${line.labels}`}
          </span>
        )}
        {shown.thinned && <span>{line.strongestFour}</span>}
      </p>
      <p class="status-method" title={`${notation}\n${methodReading(snapshot.method, words)}`}>
        <Icon name="info" />
        <span>{notation}</span>
      </p>
      <CiteButton name={words.cite.view} word={words.cite.view} cited={() => citedSelection(session)} />
    </footer>
  );
}

interface ShownOfAllProps {
  name: string;
  shown: number;
  all: number;
  words: [string, string];
}

function ShownOfAll({ name, shown, all, words }: ShownOfAllProps) {
  return (
    <span data-figure={name}>
      <b>{thousands(shown)}</b> {words[0]} {thousands(all)} {words[1]}
    </span>
  );
}
