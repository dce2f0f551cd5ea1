// What stands at the head of a panel: a path from here, a comparison, the full width, the citation, and out.
import { CiteButton } from '../frame/cite-button.tsx';
import { citedSelection } from '../frame/cited-selection.ts';
import { Icon } from '../frame/icon.tsx';
import { useSession } from '../state/context.ts';
import { holdAgainst, widen } from '../state/desk.ts';
import { CloseButton } from './close-button.tsx';

export function PanelTools({ against = false }: { against?: boolean }) {
  const session = useSession();
  const words = session.words.value;
  const { evidence } = session.view.value;
  const wide = evidence !== null;
  const name = wide ? words.evidence.narrow : words.evidence.widen;
  return (
    <>
      {against &&
        (['path', 'compare'] as const).map((how) => (
          <button
            key={how}
            type="button"
            class="tool"
            aria-label={words.beside.start[how]}
            title={words.beside.start[how]}
            onClick={() => session.go(holdAgainst(how))}
          >
            <Icon name={how} />
          </button>
        ))}
      <button
        type="button"
        class="tool"
        aria-label={name}
        aria-pressed={wide}
        title={`${name} E`}
        onClick={() => session.go(widen(wide ? null : 'context'))}
      >
        <Icon name={wide ? 'right' : 'wide'} />
      </button>
      <CiteButton name={words.passage.cite} cited={() => citedSelection(session)} />
      <CloseButton />
    </>
  );
}
