// How many discovered terms to publish. Precision falls with rank, so a small corpus must not publish a long tail.
export interface Scored {
  score: number;
}

export interface PublishOptions {
  minScore?: number;
}

export function publishable<T extends Scored>(
  candidates: readonly T[],
  han: number,
  { minScore = 2 }: PublishOptions = {},
): T[] {
  const cap = Math.round(0.6 * Math.sqrt(Math.max(0, han)) + 50);
  return candidates.filter(({ score }) => score >= minScore).slice(0, cap);
}
