import type { Draft } from './draft.ts';
export function dropRepeats(_draft: Draft): void {}
