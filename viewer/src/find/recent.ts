// The terms that were opened through the palette, the last one first; kept in the browser where it lets us.
const KEY = 'tifa.recent';
const KEPT = 30;

/** Labels, of whatever graph. */
export function recentLabels(): string[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(read) ? read.filter((each) => typeof each === 'string') : [];
  } catch {
    // A page without storage (a file, a private window), or with another program’s: there is nothing to remember.
    return [];
  }
}

export function rememberLabel(label: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(withLabel(recentLabels(), label)));
  } catch {}
}

export function withLabel(labels: readonly string[], label: string): string[] {
  return [label, ...labels.filter((each) => each !== label)].slice(0, KEPT);
}
