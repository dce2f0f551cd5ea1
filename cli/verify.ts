// `tifa verify FILE`: what of a snapshot balances, and each thing that does not.
import { holdsWholeNetwork } from '../graph/analytics/recount.ts';
import type { AppliedFilter, Snapshot } from '../graph/model/index.ts';
import {
  type Backing,
  type Section,
  type Verification,
  verifySnapshot,
} from '../graph/snapshot/verify/verify.ts';
import { EXIT } from './failure.ts';
import { number, plural, print } from './output.ts';
import { readSnapshotFile } from './snapshot-file.ts';
import { visible } from './visible.ts';

const SHOWN = 20;

const SAYS: Record<Section['name'], string> = {
  seal: 'unchanged since it was sealed',
  records: 'named once, in their place',
  corpus: 'documents, characters, dates, years',
  terms: 'mentions, passages, documents, groups, years, printed forms',
  edges: 'passages, documents, groups, years, measures, thresholds',
  relations: 'passages where both stand',
  network: 'partners, strength, communities, centralities',
};

export async function verifyCommand(file: string, { json }: { json?: boolean }): Promise<number> {
  const snapshot = readSnapshotFile(file);
  const verification = verifySnapshot(snapshot);
  const faults = verification.sections.reduce((sum, section) => sum + section.faults.length, 0);
  if (json) print(JSON.stringify({ file, sha256: snapshot.sha256, balances: faults === 0, ...verification }));
  else print(tell(file, { snapshot, verification, faults }));
  return faults === 0 ? EXIT.done : EXIT.failed;
}

function tell(
  file: string,
  { snapshot, verification, faults }: { snapshot: Snapshot; verification: Verification; faults: number },
): string {
  const { corpus, software } = snapshot.method;
  const passages = snapshot.passages === null ? 'no passages' : plural(snapshot.passages.length, 'passage');
  return [
    `${file}: ${corpus.title}, ${plural(corpus.documents, 'document')}, ${passages}; Tifa ${software.version}`,
    `sha256 ${snapshot.sha256}`,
    ...verification.sections.flatMap(tellSection),
    tellUnchecked(snapshot),
    ...tellPart(snapshot, verification),
    ...(verification.opens
      ? []
      : [
          'No passages are inside, so no figure can be opened: sums, measures and the seal were checked.',
          'A snapshot that opens: tifa snapshot -o FILE.json --passages all',
        ]),
    faults === 0
      ? 'Everything checked balances.'
      : `${plural(faults, 'thing')} ${faults === 1 ? 'does' : 'do'} not balance.`,
  ]
    .map(visible)
    .join('\n');
}

function tellUnchecked(snapshot: Snapshot): string {
  const left = holdsWholeNetwork(snapshot) ? '' : 'betweenness, cores, constraints, ';
  return `Not checked: positions, colours, ${left}discovery scores, the program of a page; PageRank and q for range and order only.`;
}

/** What was left out, and how much of what is said can still be opened. */
function tellPart({ part, terms, edges }: Snapshot, { backed }: Verification): string[] {
  const lines: string[] = [];
  if (part !== undefined && part.filters.length > 0) {
    const left = `${number(terms.length)} of ${plural(part.terms, 'term')}, ${number(edges.length)} of ${plural(part.edges, 'co-occurrence')}`;
    lines.push(`A part: ${left}; filtered by ${part.filters.map(tellFilter).join(', then ')}.`);
  }
  if (part?.quoteChars)
    lines.push(`Quotations are cut to ${number(part.quoteChars)} characters around their terms.`);
  if (backed === null || !part?.passagesEach) return lines;
  const tell = (noun: string, { whole, part: some, none }: Backing): string =>
    `${plural(whole, noun)} backed whole, ${number(some)} in part${none > 0 ? `, ${number(none)} by nothing` : ''}`;
  return [
    ...lines,
    `At least ${number(part.passagesEach)} passages of each are inside, where it has them; ${tell('term', backed.terms)}; ${tell('co-occurrence', backed.edges)}.`,
    'What is backed in part was held to no less than is inside, and to its own sums: whether it is more, only all passages can tell.',
  ];
}

const tellFilter = (filter: AppliedFilter): string =>
  Object.entries(filter)
    .map(([key, value]) => (value === true ? key : `${key} ${JSON.stringify(value)}`))
    .join(' and ');

function tellSection({ name, checked, faults }: Section): string[] {
  const head = `  ${faults.length === 0 ? '✓' : '✗'} ${name.padEnd(9)} ${number(checked).padStart(7)}  ${SAYS[name]}`;
  const rest =
    faults.length > SHOWN ? [`      and ${number(faults.length - SHOWN)} more (--json lists all)`] : [];
  return [head, ...faults.slice(0, SHOWN).map((fault) => `      ${fault}`), ...rest];
}
