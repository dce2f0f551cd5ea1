// What a crew and its threads say to each other: a job, and what came of it.
import type { JobInput, JobName, JobOutput } from '../../jobs.ts';

export interface Request {
  name: JobName;
  input: JobInput<JobName>;
}

/** `ready` comes first: what breaks before is not the fault of a job. */
export type Reply = 'ready' | { output: JobOutput<JobName> } | { error: string };
