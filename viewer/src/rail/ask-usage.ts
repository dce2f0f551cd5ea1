// Who uses which term is counted from the passages, which a server sends only when asked.
import type { Session } from '../state/session.ts';
import { countUsage } from '../state/usage.ts';

export function canAskUsage({ atlas, source }: Session): boolean {
  return atlas.snapshot.passages !== null || source.passages !== undefined;
}

/** Once it is there, it stays; when it cannot be had, everything else goes on without it. */
export async function askUsage(session: Session): Promise<void> {
  if (session.usage.peek() !== null || !canAskUsage(session)) return;
  const { snapshot } = session.atlas;
  const passages = snapshot.passages ?? (await session.source.passages?.().catch(() => null)) ?? null;
  if (passages !== null) session.usage.value = countUsage(snapshot.documents, passages);
}
