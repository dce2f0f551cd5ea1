// What the runner and its child say to each other.
import type { ErrorCode } from '../../model/index.ts';
import type { StoreOptions } from '../../store/open.ts';
import type { QueryOptions } from '../../store/store.ts';

/** `memory` is in megabytes, above what the process takes once its store is open. */
export type Request = { open: StoreOptions; memory: number } | { statement: string; options: QueryOptions };

/** `answer` is the result as JSON, so that the child bounds its size before it is sent. */
export type Reply = { opened: true } | { answer: string } | { error: { code: ErrorCode; message: string } };
