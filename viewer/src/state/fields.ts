// One field of a link: a key and what stands behind it; null leaves it out.
export type Field = [key: string, value: string | null];
