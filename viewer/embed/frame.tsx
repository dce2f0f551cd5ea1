// The whole inside of the element: bar, map, legend, panel, foot; or a sentence in their place.
import { methodNotation } from '../../graph/model/index.ts';
import { CopyButton } from '../src/frame/copy-button.tsx';
import { Icon } from '../src/frame/icon.tsx';
import { Wordmark } from '../src/frame/wordmark.tsx';
import { legendName } from '../src/rail/legend.tsx';
import { SessionContext, useSession } from '../src/state/context.ts';
import { methodReading } from '../src/state/method-reading.ts';
import type { Session } from '../src/state/session.ts';
import { toggleCommunity } from '../src/state/view.ts';
import type { Language } from '../src/words/words.ts';
import { type Embed, EmbedContext, useEmbed, useEmbedWords, viewerLink } from './context.ts';
import { Evidence, ShownFigures } from './evidence.tsx';
import { Find } from './find.tsx';
import { EmbedMap } from './map.tsx';
import type { EmbedError } from './reading.ts';
import { citeSelection } from './selection.ts';
import { EMBED_WORDS } from './words.ts';

export function Frame({ session, embed }: { session: Session; embed: Embed }) {
  const { language } = session.view.value;
  const { chrome } = embed;
  return (
    <SessionContext.Provider value={session}>
      <EmbedContext.Provider value={embed}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a key for all that is inside */}
        <div class="frame" part="frame" lang={language === 'zh' ? 'zh-Hans' : 'en'} onKeyDown={slash}>
          {chrome.value && <Bar />}
          <EmbedMap />
          {chrome.value && <Legend />}
          <Evidence />
          {chrome.value && <Foot />}
          <p class="out-of-sight" role="status" aria-live="polite">
            {session.spoken.value}
          </p>
        </div>
      </EmbedContext.Provider>
    </SessionContext.Provider>
  );
}

/** A slash finds, as everywhere in Tifa; the page keeps its own slash. */
function slash(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const typing = event.target instanceof HTMLInputElement;
  const field = event.currentTarget.querySelector<HTMLElement>('.find input');
  if (event.key !== '/' || typing || field === null || event.metaKey || event.ctrlKey) return;
  event.preventDefault();
  event.stopPropagation();
  field.focus();
}

function Bar() {
  return (
    <header class="top" part="bar">
      <Wordmark />
      <Find />
      <ShownFigures />
    </header>
  );
}

/** A click isolates a community, further ones add to it or take away. */
function Legend() {
  const session = useSession();
  const words = useEmbedWords();
  const { communities } = session.filters.value;
  return (
    <ul class="legend" part="legend" aria-label={words.legend}>
      {session.atlas.legend.map((entry) => (
        <li key={entry.key}>
          <button
            type="button"
            aria-pressed={communities.includes(entry.key)}
            class={communities.length === 0 || communities.includes(entry.key) ? 'on' : ''}
            onClick={() => session.filter(toggleCommunity(entry.key))}
          >
            <span class={`dot slot-${entry.slot}`} />
            <span lang="zh-Hans">{legendName(session, entry)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Foot() {
  const session = useSession();
  const embed = useEmbed();
  const words = useEmbedWords();
  const { cite } = session.words.value;
  const { snapshot } = session.atlas;
  const notation = methodNotation(snapshot);
  const open = viewerLink(embed.viewer.value, session);
  return (
    <footer class="foot" part="foot">
      <p class="cut quiet" title={`${notation}\n${methodReading(snapshot.method, session.words.value)}`}>
        {notation}
      </p>
      <a
        href={embed.source ?? '#'}
        download={FILE}
        onClick={(event) => embed.source ?? save(event, embed.given)}
      >
        {words.data}
      </a>
      <CopyButton
        icon="cite"
        name={cite.view}
        word={words.cite}
        said={cite.copied}
        text={() => citeSelection(session, embed)}
      />
      {open !== null && (
        <a href={open} target="_blank" rel="noopener">
          {words.open}
        </a>
      )}
    </footer>
  );
}

const FILE = 'tifa-snapshot.json';

function save(event: MouseEvent, given: unknown): void {
  event.preventDefault();
  const text = typeof given === 'string' ? given : JSON.stringify(given);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = FILE;
  link.click();
  URL.revokeObjectURL(link.href);
}

export function Loading({ language }: { language: Language }) {
  return (
    <div class="frame message" part="frame message" role="status" aria-busy="true">
      <Wordmark />
      <p>{EMBED_WORDS[language].loading}</p>
    </div>
  );
}

/** With what stands inside the element, which a page may have put there for this case. */
export function Failed({
  language,
  error,
  onRetry,
}: {
  language: Language;
  error: EmbedError;
  onRetry(): void;
}) {
  const words = EMBED_WORDS[language];
  return (
    <div
      class="frame message"
      part="frame message"
      role={error.code === 'empty' ? 'status' : 'alert'}
      lang={language === 'zh' ? 'zh-Hans' : 'en'}
    >
      <Wordmark />
      <p>
        {error.code !== 'empty' && <Icon name="warn" />} {words.failed[error.code]}
      </p>
      {error.code !== 'empty' && <pre lang="en">{error.message}</pre>}
      {(error.code === 'unreachable' || error.code === 'refused') && (
        <button type="button" class="outlined" onClick={onRetry}>
          {words.retry}
        </button>
      )}
      <slot />
    </div>
  );
}
