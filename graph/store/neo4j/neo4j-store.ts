import type { GraphStore } from '../store.ts';
export async function neo4jStore(_a: string, _b: unknown): Promise<GraphStore> {
  throw new Error('todo');
}
