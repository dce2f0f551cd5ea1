// Who uses which term is counted from the passages, which a server sends only when asked.
import type { Session } from '../state/session.ts';
import { countUsage } from '../state/usage.ts';

export function canAskUsage({ atlas, source }: Session): boolean {
  return atlas.snapshot.passages !== null || source.passages !== undefined;
}

/** Whether what is looked at hangs on it: a filter, or the colours. */
export function wantsUsage({ view }: Session): boolean {
  const { filters, colour } = view.value;
  return filters.issuer !== null || filters.level !== null || colour === 'issuer';
}

/** Once it is there, it stays; when it cannot be had, everything else goes on without it. */
export async function askUsage(session: Session): Promise<void> {
  const { usage, usageFails, source, atlas } = session;
  if (usage.peek() !== null || !canAskUsage(session)) return;
  usageFails.value = false;
  const { snapshot } = atlas;
  const passages = snapshot.passages ?? (await source.passages?.().catch(() => null)) ?? null;
  if (passages === null) usageFails.value = true;
  else usage.value = countUsage(snapshot.documents, passages);
}
