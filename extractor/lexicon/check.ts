// Everything that is wrong with a lexicon, all at once: what the build would refuse, and what it would only do badly.
import { by } from '../../graph/model/index.ts';
import { relationsOf } from './concepts.ts';
import { conflictsOf, formsOf, ownersOf, withoutQuotes } from './conflicts.ts';
import type { Finding, Row, Table } from './rows.ts';

/** In order of file and line. */
export function checkLexicon(tables: readonly Table[]): Finding[] {
  const rows = tables.flatMap((table) => table.rows);
  const findings = [
    ...tables.flatMap((table) => table.findings),
    ...conflictFindings(rows),
    ...circles(rows),
    ...rows.flatMap((row) => [...idleVariants(row), ...idleContexts(row)].map((what) => at(row, what))),
    ...tables.flatMap((table) => unsorted(table.rows)),
  ];
  return findings.sort(
    by(
      (finding) => finding.file,
      (finding) => finding.line,
      (finding) => finding.message,
    ),
  );
}

/** What the build refuses. */
export const conflictFindings = (rows: readonly Row[]): Finding[] =>
  conflictsOf(rows.map((row) => row.entry)).map(({ entry, message }) => at(rows[entry] as Row, message));

const at = ({ file, line }: Row, message: string): Finding => ({ file, line, message });

const COLUMN = { HAS_PART: 'parts', SHORT_FOR: 'short_for', SUCCEEDS: 'succeeds' } as const;

/** A concept that is, by one kind of relation, a part, a short form or a successor of itself; each circle once. */
function circles(rows: readonly Row[]): Finding[] {
  const { owner } = ownersOf(rows.map((row) => row.entry));
  const relations = rows.flatMap((row) => relationsOf(row.entry, owner));
  return (['HAS_PART', 'SHORT_FOR', 'SUCCEEDS'] as const).flatMap((type) => {
    const targets = new Map<string, string[]>();
    for (const each of relations) {
      if (each.type === type) targets.set(each.source, [...(targets.get(each.source) ?? []), each.target]);
    }
    const done = new Set<string>();
    return rows.flatMap((row): Finding[] => {
      const circle = circleFrom(row.entry.label, targets, done);
      return circle === null ? [] : [at(row, `${circle.join(' → ')} is a circle under ${COLUMN[type]}`)];
    });
  });
}

/** The first circle that a walk from `start` closes, leaving out what earlier walks have seen. */
function circleFrom(
  start: string,
  targets: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
): string[] | null {
  const way: string[] = [];
  const walk = (label: string): string[] | null => {
    if (way.includes(label)) return [...way.slice(way.indexOf(label)), label];
    if (done.has(label)) return null;
    done.add(label);
    way.push(label);
    for (const target of targets.get(label) ?? []) {
      const circle = walk(target);
      if (circle !== null) return circle;
    }
    way.pop();
    return null;
  };
  return walk(start);
}

function idleVariants({ entry }: Row): string[] {
  const forms = [entry.label, ...entry.variants];
  return entry.variants.flatMap((variant, index) => {
    const twin = forms.slice(0, index + 1).find((form) => withoutQuotes(form) === withoutQuotes(variant));
    if (twin === undefined) return [];
    if (twin === variant) return [`variant ${variant} is there already`];
    return [`variant ${variant} differs from ${twin} only in quotes or dots, which matching looks through`];
  });
}

function idleContexts({ entry }: Row): string[] {
  const forms = formsOf(entry);
  const contexts = entry.not.map(withoutQuotes);
  return contexts.flatMap((context, index) => {
    const held = forms.filter((form) => context.includes(form));
    if (forms.includes(context)) return [`not ${context} is a form of the entry, which would never be found`];
    if (held.length === 0) return [`not ${context} holds no form of ${entry.label}`];
    const twin = contexts.find(
      (other, place) =>
        (other === context ? place < index : context.includes(other)) &&
        held.every((form) => other.includes(form)),
    );
    return twin === undefined ? [] : [`not ${context} is idle: ${twin} holds it back already`];
  });
}

function unsorted(rows: readonly Row[]): Finding[] {
  return rows.flatMap((row, index) => {
    const before = rows[index - 1]?.entry.label;
    if (before === undefined || before <= row.entry.label) return [];
    return [at(row, `${row.entry.label} stands after ${before}; rows are in order of code unit`)];
  });
}
