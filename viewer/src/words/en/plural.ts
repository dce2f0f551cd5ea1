// English tells one from many.

export function plural(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}
