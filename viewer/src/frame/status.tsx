// The status line: shown of all, the method, and the citation. Nothing is left out in silence.

import { citeView } from '../state/citation.ts';
import { useSession } from '../state/context.ts';
import { thousands } from '../state/figures.ts';
import { encodeLink } from '../state/link.ts';
import { methodNotation } from '../state/notation.ts';
import type { Session } from '../state/session.ts';
import { permalink } from './bar.tsx';
import { CopyButton } from './copy-button.tsx';
import { Icon } from './icon.tsx';

export function Status() {
  const session = useSession();
  const words = session.words.value;
  const { line } = words;
  const { snapshot } = session.atlas;
  const shown = session.shown.value;
  const notation = methodNotation(snapshot.method, words);
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
      <p class="status-method" title={notation}>
        <Icon name="info" />
        <span>{notation}</span>
      </p>
      <CopyButton
        icon="cite"
        name={words.cite.view}
        word={words.cite.view}
        said={words.cite.copied}
        text={() => viewCitation(session)}
      />
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

export function viewCitation(session: Session): string {
  const words = session.words.peek();
  const { snapshot } = session.atlas;
  const selection = session.selection.peek();
  const link = permalink(encodeLink(session.view.peek()));
  const context = { method: snapshot.method, link, words };
  if (selection.kind === 'term') {
    const { term } = selection;
    const figures = `${words.map.times(term.count)} · ${words.map.documents(term.documents)}`;
    return citeView(words.quoted(term.label), figures, context);
  }
  if (selection.kind === 'edge') {
    const { edge, term, partner } = selection;
    const figures = `${words.edge.balances(edge.clusters, edge.count)} · logDice ${edge.logDice.toFixed(1)}`;
    return citeView(`${words.quoted(term.label)} — ${words.quoted(partner.label)}`, figures, context);
  }
  const shown = session.shown.peek();
  const figures = `${thousands(shown.terms.size)} ${words.line.terms} · ${thousands(shown.edges.length)} ${words.line.edges}`;
  return citeView(snapshot.method.corpus.title, figures, context);
}
