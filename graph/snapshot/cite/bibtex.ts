// A CSL item as BibTeX, in characters that neither BibTeX nor TeX reads as anything but text.
import type { CslItem } from './citation.ts';

export function bibtexEntry(item: CslItem): string {
  const date = item.issued?.['date-parts'][0];
  const fields = {
    title: `{${escapeTex(item.title)}}`,
    author: item.author?.map(({ literal }) => `{${escapeTex(literal)}}`).join(' and '),
    booktitle: item['container-title'] === undefined ? undefined : `{${escapeTex(item['container-title'])}}`,
    year: date?.[0] === undefined ? undefined : String(date[0]),
    version: escapeTex(item.version),
    url: item.URL === undefined ? undefined : escapeUrl(item.URL),
    urldate: item.accessed?.['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-'),
    note: escapeTex(item.note),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}}`],
  );
  return `@misc{${item.id},\n${lines.join(',\n')}\n}\n`;
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\{}~^#$%&_]/g, (character) => COMMANDS[character] ?? `\\${character}`);
}

/** What would end the field or begin a comment is percent-encoded. */
function escapeUrl(url: string): string {
  return url.replace(/[\\{}\s]/g, (character) => encodeURIComponent(character));
}
