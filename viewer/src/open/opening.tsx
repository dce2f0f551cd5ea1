// Before there is a map: what is being read, or the thing that failed, the reason, and the next step.

import { Icon } from '../frame/icon.tsx';
import { Wordmark } from '../frame/wordmark.tsx';
import { type Language, type Words, wordsOf } from '../words/words.ts';
import { chooseFiles, LIMIT_MB } from './choose.ts';
import { CopyError } from './copy-error.tsx';
import { useShelf } from './shelf.ts';
import type { SourceError, SourceFailure } from './source.ts';

export function Loading({ language }: { language: Language }) {
  const { states } = wordsOf(language);
  return (
    <div class="opening" role="status" aria-busy="true">
      <Wordmark />
      <h1>{states.loading}</h1>
      <p>{states.loadingMore}</p>
      <div class="progress" />
    </div>
  );
}

export interface FailedProps {
  language: Language;
  error: SourceError;
  onRetry: () => void;
  /** To the graph before, or to the one that the page starts with, where it is another one that failed. */
  onBack: (() => void) | null;
}

export function Failed({ language, error, onRetry, onBack }: FailedProps) {
  const words = wordsOf(language);
  const { states } = words;
  const shelf = useShelf();
  const ofFile = OF_FILES.has(error.kind);
  const [reason, next] = explain(error, words);
  return (
    <div class="opening" role="alert">
      <Wordmark />
      <h1>
        <span class="error-icon">
          <Icon name="warn" />
        </span>
        {error.kind === 'not-in-link' ? states.inFile : ofFile ? states.fileFailed : states.failed}
      </h1>
      <p>{reason}</p>
      {error.message !== '' && <pre>{error.message}</pre>}
      <p>{next}</p>
      <p class="empty-tools">
        {ofFile ? (
          <button type="button" class="solid" onClick={() => chooseFiles(shelf.openFiles)}>
            {states.anotherFile}
          </button>
        ) : (
          <button type="button" class="solid" onClick={onRetry}>
            {states.retry}
          </button>
        )}
        {onBack !== null && (
          <button type="button" class="outlined" onClick={onBack}>
            {states.back}
          </button>
        )}
        <CopyError words={words} text={`${reason}\n${error.message}`} />
      </p>
    </div>
  );
}

const OF_FILES: ReadonlySet<SourceFailure> = new Set(['file', 'other-file', 'too-large', 'not-in-link']);

/** The reason and the next step. */
function explain({ kind, where, status }: SourceError, { states, drop }: Words): [string, string] {
  switch (kind) {
    case 'unreachable':
      return [states.unreachable(where), states.startServer];
    case 'refused':
      return [states.refused(where, status), status === 404 ? states.notThereNext : states.rebuild];
    case 'shape':
      return [states.notSnapshot(where), states.rebuild];
    case 'no-text':
      return [states.noText, states.rebuild];
    case 'file':
      return [states.badFile(where), states.badFileNext];
    case 'other-file':
      return [states.otherFile(where), drop.kinds];
    case 'too-large':
      return [states.tooLarge(where, LIMIT_MB), states.tooLargeNext];
    case 'no-cypher':
      return [states.noCypher, states.startServer];
    case 'not-in-link':
      return [states.notInLink(where), states.notInLinkNext];
  }
}
