// The panel beside the map: the selected term or edge, or what the link names and this snapshot lacks.
import { Icon } from '../frame/icon.tsx';
import { lazily } from '../frame/lazily.tsx';
import { useSession } from '../state/context.ts';
import { CloseButton } from './close-button.tsx';
import { EdgePanel } from './edge-panel.tsx';
import { TermPanel } from './term-panel.tsx';

const BesidePanel = lazily(
  async () => (await import('../path/beside-panel.tsx')).BesidePanel,
  'panel beside-panel',
);

export function Panel() {
  const session = useSession();
  const selection = session.selection.value;
  const words = session.words.value;
  const { beside } = session.view.value;
  if (selection.kind === 'none') return null;
  if (beside !== null && selection.kind === 'term') {
    return <BesidePanel term={selection.term} beside={beside} />;
  }
  if (selection.kind === 'term') return <TermPanel key={selection.term.id} term={selection.term} />;
  if (selection.kind === 'edge') {
    const { edge, term, partner } = selection;
    return <EdgePanel key={`${edge.source}|${edge.target}`} edge={edge} term={term} partner={partner} />;
  }
  const message =
    selection.kind === 'missing-term'
      ? words.states.missingTerm(selection.label)
      : words.states.missingEdge(selection.term.label, selection.label);
  return (
    <section class="panel" aria-label={message}>
      <header class="panel-head">
        <span class="panel-kind" />
        <CloseButton />
      </header>
      <div class="missing" role="status">
        <h2>{message}</h2>
        <p>{words.states.missingNext}</p>
        <button type="button" class="outlined" onClick={() => (session.finding.value = true)}>
          <Icon name="search" />
          {words.find.title}
        </button>
      </div>
    </section>
  );
}
