// One field of a link: a key and what stands behind it; null leaves it out. And how the plainest values are read.
export type Field = [key: string, value: string | null];

export function among<T extends string>(values: readonly T[], value: string | null): T | null {
  return values.find((each) => each === value) ?? null;
}

export function decimal(value: string | null): number | null {
  if (value === null || !/^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(value)) return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

export function wholeNumber(value: string | null): number | null {
  const number = decimal(value);
  return number !== null && Number.isInteger(number) && number > 0 ? number : null;
}
