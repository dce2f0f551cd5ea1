// Which characters are Chinese, as Unicode’s script Han says, by a table: texts of a corpus are looked through whole.

const HAN = /\p{Script=Han}/u;
/** The blocks of the basic plane that hold any Han; the first two of ideographs hold nothing else. */
const BLOCKS = [
  [0x2e80, 0x303f],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
] as const;

const isHanUnit = new Uint8Array(65536);
for (const [first, last] of BLOCKS) {
  for (let unit = first; unit <= last; unit++) {
    if (HAN.test(String.fromCharCode(unit))) isHanUnit[unit] = 1;
  }
}

export function hasHan(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isHan(text, at)) return true;
  return false;
}

/** Characters, not code units. */
export function countHan(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (isHan(text, at)) count++;
  return count;
}

/** Whether a Han character starts at the unit. */
function isHan(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff) return isHanUnit[unit] === 1;
  return HAN.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}
