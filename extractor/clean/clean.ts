// Cleaning: raw newspaper text in, pieces of running text out, each unit with the way back to its raw offset.
// Reads as the list of rules in their order. Every rule logs what it did and can be left out.
import { readDraft } from './characters.ts';
import { splitColumns } from './columns.ts';
import { type Notice, RULES, type RuleLog, type RuleName, sweep } from './draft.ts';
import { setFurnitureAside } from './furniture.ts';
import { untangle } from './interleave.ts';
import { joinParagraphs } from './parajoin.ts';
import { buildPieces, type Mapped, type Piece } from './pieces.ts';
import { dropRepeats } from './repeats.ts';
import { rethread } from './rethread.ts';
import { setRunningLinesAside } from './running-lines.ts';
import { simplify } from './script.ts';
import { seamScorer } from './seam-score.ts';
import { closeLetterspaced, closeSpaces, dropMarkdown } from './spacing.ts';
import { dropRepeatedPhrases, undouble } from './undouble.ts';
import { joinOverBlank, unwrap } from './unwrap.ts';

export type { Mapped, Notice, Piece, RuleLog, RuleName };
export { RULES };

export interface CleanText {
  /** In reading order. */
  pieces: Piece[];
  log: RuleLog[];
  notices: Notice[];
}

export interface CleanOptions {
  /** Rules to leave out. */
  without?: readonly RuleName[];
  /** Raw offset at which the text starts, behind front matter; all offsets stay those of the whole raw text. */
  start?: number;
}

export function clean(raw: string, { without = [], start = 0 }: CleanOptions = {}): CleanText {
  const on = (rule: RuleName) => !without.includes(rule);
  const draft = readDraft(raw, start, on('chars') ? 'normal' : 'plain');
  if (on('script')) simplify(draft);
  if (on('markdown')) dropMarkdown(draft);
  if (on('letterspaced')) closeLetterspaced(draft);
  if (on('spaces')) closeSpaces(draft);
  if (on('columns')) splitColumns(draft);
  if (on('undouble')) {
    undouble(draft);
    dropRepeatedPhrases(draft);
  }
  sweep(draft);
  if (on('furniture')) {
    setFurnitureAside(draft);
    setRunningLinesAside(draft);
  }
  if (on('repeats')) dropRepeats(draft);
  const seam = seamScorer(draft);
  if (on('interleave')) untangle(draft, seam);
  if (on('unwrap')) unwrap(draft, seam);
  if (on('blankjoin')) joinOverBlank(draft, seam);
  if (on('parajoin')) joinParagraphs(draft, seam);
  if (on('rethread')) rethread(draft, seam);
  const pieces = buildPieces(draft);
  return { pieces, log: draft.log, notices: draft.notices };
}
