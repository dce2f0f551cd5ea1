// Where the figures come from, for the place that a format keeps for metadata or comments: no file travels without it.
import { methodNotation, type Snapshot } from '../model/index.ts';

/** One line: the corpus, how the figures came to be, and the digests that they can be cited and checked by. */
export function methodLine(snapshot: Snapshot): string {
  const { method, sha256 } = snapshot;
  const { corpus, lexicon, software } = method;
  return [
    corpus.title,
    methodNotation(snapshot),
    `lexicon ${lexicon.version}`,
    `corpus sha256 ${corpus.sha256}`,
    `snapshot sha256 ${sha256}`,
    `${software.name} ${software.version}`,
  ].join(' · ');
}
