// The graphs that this page can open besides the one that it shows, handed to components.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { NamedFile } from './choose.ts';

/** The graph that the page starts with. */
export interface HomeGraph {
  corpus: string;
  terms: number;
  edges: number;
}

/** A snapshot that comes with Tifa. */
export interface ShippedGraph {
  name: string;
  title: string;
  documents: number;
  terms: number;
  edges: number;
  bytes: number;
}

export interface Shelf {
  /** Only a server has a list; a page that carries its graph asks nobody. */
  list?: () => Promise<{ home: HomeGraph; shipped: ShippedGraph[] }>;
  /** A shipped one by its name, or the one that the page starts with. */
  open(name: string | null): void;
  openFiles(files: readonly NamedFile[]): void;
}

/** Files have an ending, shipped snapshots have none: one field of the link names either. */
export function isFileName(open: string): boolean {
  return open.includes('.');
}

export const ShelfContext = createContext<Shelf | null>(null);

export function useShelf(): Shelf {
  const shelf = useContext(ShelfContext);
  if (shelf === null) throw new Error('a component stands outside of its shelf');
  return shelf;
}
