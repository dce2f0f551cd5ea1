// Before there is a map: what is being read, or the thing that failed, the reason, and the next step.

import { Wordmark } from '../frame/bar.tsx';
import { Icon } from '../frame/icon.tsx';
import { type Language, WORDS } from '../words/words.ts';
import { CopyError } from './copy-error.tsx';
import type { SourceError } from './source.ts';

export function Loading({ language }: { language: Language }) {
  const { states } = WORDS[language];
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
}

export function Failed({ language, error, onRetry }: FailedProps) {
  const words = WORDS[language];
  const { states } = words;
  const reason = {
    unreachable: states.unreachable(error.where),
    refused: states.refused(error.where, error.status),
    shape: states.notSnapshot(error.where),
    'no-text': states.noText,
  }[error.kind];
  return (
    <div class="opening" role="alert">
      <Wordmark />
      <h1>
        <span class="error-icon">
          <Icon name="warn" />
        </span>
        {states.failed}
      </h1>
      <p>{reason}</p>
      {error.message !== '' && <pre>{error.message}</pre>}
      <p>{error.kind === 'unreachable' ? states.startServer : states.rebuild}</p>
      <p class="empty-tools">
        <button type="button" class="solid" onClick={onRetry}>
          {states.retry}
        </button>
        <CopyError words={words} text={`${reason}\n${error.message}`} />
      </p>
    </div>
  );
}
