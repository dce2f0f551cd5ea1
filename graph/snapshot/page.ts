// The snapshot inside an exported page, as text, so that the page itself can be verified and compared.
import { TifaError } from '../model/index.ts';

const OPEN = '<script type="application/json" id="tifa-snapshot">';
const CLOSE = '</script>';
/** However it is written: a browser takes the first element with the id, so there must be no other. */
const NAMED = /\bid\s*=\s*["']?tifa-snapshot\b/gi;

/** What a file of either kind holds as JSON: a page starts with `<`, and no JSON does. */
export function snapshotText(file: string, name: string): string {
  return /^\ufeff?\s*</.test(file) ? embedded(file, name) : file;
}

function embedded(page: string, name: string): string {
  const open = page.indexOf(OPEN);
  if (open < 0) {
    throw new TifaError(
      'input',
      `${name} is a page without a Tifa snapshot. “tifa snapshot -o FILE.html” writes one.`,
    );
  }
  const start = open + OPEN.length;
  const end = page.indexOf(CLOSE, start);
  if (end < 0) throw new TifaError('input', `${name} is cut off inside its snapshot. Get the whole file.`);
  const around = `${page.slice(0, start)}${withoutProgram(page.slice(end + CLOSE.length))}`;
  if ((around.match(NAMED) ?? []).length !== 1) {
    throw new TifaError(
      'input',
      `${name} has more than one element called tifa-snapshot, so what it shows may be another than what is checked. Export it again.`,
    );
  }
  return page.slice(start, end);
}

const PROGRAM = '\n<script>';

/** Without the program that follows: its text may name the element, and is none. */
function withoutProgram(rest: string): string {
  if (!rest.startsWith(PROGRAM)) return rest;
  const end = rest.toLowerCase().indexOf(CLOSE, PROGRAM.length);
  const program = rest.slice(PROGRAM.length, end);
  // What could make a browser read on behind the end, or end it before, is looked at like all the rest.
  return end < 0 || /<!--|<\/script/i.test(program) ? rest : rest.slice(end);
}
