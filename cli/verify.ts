// `tifa verify FILE`: what of a snapshot balances, and each thing that does not.
import type { Snapshot } from '../graph/model/index.ts';
import { type Section, type Verification, verifySnapshot } from '../graph/snapshot/verify/verify.ts';
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
  network: 'partners, strength, communities',
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
    'Not checked: positions, colours, centralities, discovery scores, the program of a page; q for range and order only.',
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

function tellSection({ name, checked, faults }: Section): string[] {
  const head = `  ${faults.length === 0 ? '✓' : '✗'} ${name.padEnd(9)} ${number(checked).padStart(7)}  ${SAYS[name]}`;
  const rest =
    faults.length > SHOWN ? [`      and ${number(faults.length - SHOWN)} more (--json lists all)`] : [];
  return [head, ...faults.slice(0, SHOWN).map((fault) => `      ${fault}`), ...rest];
}
