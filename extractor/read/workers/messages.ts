// What the pool and its threads say to each other: a batch of documents, and what was made of each.
import type { CutOptions, DocumentText } from '../../passages/cut-document.ts';
import type { CutResult } from '../../passages/passages.ts';

export type WorkerData = CutOptions;

export type Batch = readonly DocumentText[];

/** `ready` comes first: what breaks before is not the fault of a document. */
export type Reply = 'ready' | CutResult[];
