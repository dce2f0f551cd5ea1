// TBX-Basic (ISO 30042:2019, style DCA) for term bases and translators’ tools: a concept for every term, its printed
// forms in Chinese, its name in English, its figures in a note. TBX knows no co-occurrence; declared relations are
// cross references.
import type { Relation, RelationType, Snapshot, SnapshotTerm } from '../model/index.ts';
import { escapeMarkup } from './markup.ts';
import { methodLine } from './method-line.ts';

/** A relation as its source says it. */
const RELATION_NOTES: Record<RelationType, string> = {
  HAS_PART: 'has the part',
  BROADER: 'is narrower than',
  SHORT_FOR: 'is short for',
  SUCCEEDS: 'succeeds',
  MODIFIES: 'modifies',
};

export function writeTbx(snapshot: Snapshot): string {
  const labels = new Map(snapshot.terms.map((term) => [term.id, term.label]));
  const relations = new Map<string, Relation[]>();
  for (const relation of snapshot.relations) {
    const own = relations.get(relation.source);
    if (own === undefined) relations.set(relation.source, [relation]);
    else own.push(relation);
  }
  const concepts = snapshot.terms.map((term) => concept(term, relations.get(term.id) ?? [], labels));
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx style="dca" type="TBX-Basic" xml:lang="zh-Hans" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc>
<titleStmt><title>${escapeMarkup(snapshot.method.corpus.title)}</title></titleStmt>
<sourceDesc><p>${escapeMarkup(methodLine(snapshot))}</p></sourceDesc>
</fileDesc></tbxHeader>
<text><body>
${concepts.join('\n')}
</body></text>
</tbx>
`;
}

function concept(term: SnapshotTerm, relations: readonly Relation[], labels: Map<string, string>): string {
  const { id, label, english, category } = term;
  const forms = term.variants.map((variant) => variant.surface).filter((surface) => surface !== label);
  return [
    `<conceptEntry id="${id}">`,
    ...(category === null ? [] : [`<descrip type="subjectField">${escapeMarkup(category)}</descrip>`]),
    `<note>${figures(term)}</note>`,
    ...relations.map((relation) => crossReference(relation, labels)),
    '<langSec xml:lang="zh-Hans">',
    termSection(label, 'preferredTerm-admn-sts'),
    ...[...new Set(forms)].map((form) => termSection(form, 'admittedTerm-admn-sts')),
    '</langSec>',
    ...(english === null ? [] : [`<langSec xml:lang="en">${termSection(english)}</langSec>`]),
    '</conceptEntry>',
  ].join('\n');
}

function termSection(text: string, status?: string): string {
  const note = status === undefined ? '' : `<termNote type="administrativeStatus">${status}</termNote>`;
  return `<termSec><term>${escapeMarkup(text)}</term>${note}</termSec>`;
}

function figures({ status, count, standalone, passages, documents, first, last }: SnapshotTerm): string {
  const counts = `${status}; mentions ${count}, standalone ${standalone}, passages ${passages}, documents ${documents}`;
  return first === null || last === null ? counts : `${counts}; from ${first} to ${last}`;
}

function crossReference({ type, target }: Relation, labels: Map<string, string>): string {
  const text = `${RELATION_NOTES[type]} ${labels.get(target) ?? target}`;
  return `<ref type="crossReference" target="${target}">${escapeMarkup(text)}</ref>`;
}
