// `tifa lexicon check` and `tifa lexicon export`: what is wrong with a lexicon, where it is attested, and it for others.
import { statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type Attestation, attest, writeAttestation } from '../extractor/lexicon/attestation.ts';
import { checkLexicon } from '../extractor/lexicon/check.ts';
import { LEXICON_FORMATS } from '../extractor/lexicon/export.ts';
import { display } from '../extractor/lexicon/rows.ts';
import { ATTESTATION, readLexicon, readTables } from '../extractor/read/lexicon.ts';
import { TifaError } from '../graph/model/index.ts';
import { readCorpus } from './corpus.ts';
import { EXIT } from './failure.ts';
import { endProgress, number, plural, print, progress, say, table } from './output.ts';
import { SHIPPED_LEXICON } from './package-root.ts';

interface CheckFlags {
  corpus?: string[];
  write?: boolean;
  json?: boolean;
}

/** Several paths are checked together, as one lexicon. */
export async function checkCommand(paths: string[], { corpus, write, json }: CheckFlags): Promise<number> {
  const checked = paths.length > 0 ? paths : [SHIPPED_LEXICON];
  const target = write ? attestationFile(checked, corpus) : null;
  const tables = checked.flatMap(readTables);
  const findings = checkLexicon(tables);
  const entries = tables.flatMap((each) => each.rows.map((row) => row.entry));
  const status = findings.length === 0 ? EXIT.done : EXIT.failed;
  if (!json) for (const finding of findings) print(display(finding));
  // What the build would refuse cannot be counted either: a form with two owners has no mentions of its own.
  const attestations = corpus === undefined || status === EXIT.failed ? null : attestIn(corpus, entries);
  if (target !== null && attestations !== null) writeText(target, writeAttestation(attestations));
  if (json) print(JSON.stringify({ entries: entries.length, findings, attestations }));
  else {
    if (attestations !== null && target === null) print(attestationTable(attestations));
    say(`${plural(entries.length, 'entry')}, ${plural(findings.length, 'finding')}.`);
    if (attestations !== null) say(attestedLine(attestations, target));
    else if (corpus !== undefined) say('Nothing was counted: mend the findings first.');
  }
  return status;
}

export async function exportCommand(paths: string[], { output }: { output: string }): Promise<number> {
  const ending = extname(output);
  if (!isFormat(ending)) {
    const endings = Object.keys(LEXICON_FORMATS).join(', ');
    throw new TifaError('usage', `A lexicon cannot be written as “${ending}”. The endings are ${endings}.`);
  }
  const lexicon = readLexicon(SHIPPED_LEXICON, { own: paths, mode: 'replace' });
  writeText(output, LEXICON_FORMATS[ending](lexicon));
  say(`${plural(lexicon.entries.length, 'entry')} in ${output}`);
  return EXIT.done;
}

const isFormat = (ending: string): ending is keyof typeof LEXICON_FORMATS => ending in LEXICON_FORMATS;

function attestIn(corpora: readonly string[], entries: Parameters<typeof attest>[0]): Attestation[] {
  const documents = corpora.flatMap((path) => {
    progress(`reading ${path}`);
    return readCorpus(path);
  });
  progress('counting');
  const attestations = attest(entries, documents);
  endProgress();
  return attestations;
}

/** Beside the tables that it counts. */
function attestationFile([path, ...others]: readonly string[], corpus: string[] | undefined): string {
  if (path === undefined || others.length > 0 || !statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new TifaError('usage', 'Name one folder of tables: --write puts the attestation into it.');
  }
  if (corpus === undefined) throw new TifaError('usage', 'Name what to count in with --corpus.');
  return join(path, ATTESTATION);
}

const attestationTable = (attestations: readonly Attestation[]): string =>
  table(
    ['label', 'mentions', 'documents', 'first', 'last', 'corpora'],
    attestations.map(({ label, mentions, documents, first, last, corpora }) => [
      ...[label, mentions, documents, first, last, corpora.join(', ')],
    ]),
  );

function attestedLine(attestations: readonly Attestation[], target: string | null): string {
  const attested = attestations.filter((each) => each.mentions > 0).length;
  const written = target === null ? '' : ` Written to ${target}.`;
  return `${number(attested)} of ${number(attestations.length)} attested.${written}`;
}

function writeText(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new TifaError('input', `${file} cannot be written: ${reason}. Name another place.`, { cause });
  }
}
