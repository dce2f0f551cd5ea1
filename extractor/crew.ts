// Who does the jobs of an extraction: this thread alone, or others beside it. Whoever does them, what is made of them is
// put together in the order of the jobs, so that the results are the same.
import { type JobInput, type JobName, type JobOutput, runJob } from './jobs.ts';

export interface Crew {
  /** Threads beside this one. */
  readonly threads: number;
  /** Begins at once when a thread is free. Rejects when the job throws, or brings its thread down. */
  run: <Name extends JobName>(name: Name, input: JobInput<Name>) => Promise<JobOutput<Name>>;
}

/** This thread and no other. */
export const alone: Crew = { threads: 0, run: async (name, input) => runJob(name, input) };

/** Jobs that a thread has before it: the next one is there when it is done with the first. */
const AHEAD = 2;

/** All inputs of a job, in order; this thread takes its part. `onDone` is told the number of each. */
export async function divided<Name extends JobName>(
  crew: Crew,
  name: Name,
  { inputs, onDone }: { inputs: readonly JobInput<Name>[]; onDone?: (index: number) => void },
): Promise<PromiseSettledResult<JobOutput<Name>>[]> {
  const results = new Array<PromiseSettledResult<JobOutput<Name>>>(inputs.length);
  let next = 0;
  async function work({ run }: Crew): Promise<void> {
    while (next < inputs.length) {
      const index = next++;
      const [result] = await Promise.allSettled([run(name, inputs[index] as JobInput<Name>)]);
      results[index] = result;
      onDone?.(index);
      // What others have sent is read between two jobs.
      if (run === alone.run && crew.threads > 0) await new Promise(setImmediate);
    }
  }
  const others = Array.from({ length: AHEAD * crew.threads }, () => work(crew));
  await Promise.all([...others, work(alone)]);
  return results;
}

/**
 * Other threads begin at once with all inputs of a job; `onOutput` is given each output in order, as soon as those before
 * it are there. This thread takes its part when it is asked for the rest. The first failure is thrown there.
 */
export function begun<Name extends JobName>(
  crew: Crew,
  name: Name,
  { inputs, onOutput }: { inputs: readonly JobInput<Name>[]; onOutput: (output: JobOutput<Name>) => void },
): { rest: () => Promise<void> } {
  /** Outputs that wait for those before them. */
  const waiting = new Map<number, JobOutput<Name>>();
  let [next, given] = [0, 0];
  async function work({ run }: Crew): Promise<void> {
    while (next < inputs.length) {
      const index = next++;
      try {
        waiting.set(index, await run(name, inputs[index] as JobInput<Name>));
      } catch (cause) {
        next = inputs.length;
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new Error(`the job ${name} broke off (${reason})`, { cause });
      }
      for (let output = waiting.get(given); output !== undefined; output = waiting.get(given)) {
        waiting.delete(given++);
        onOutput(output);
      }
      if (run === alone.run && crew.threads > 0) await new Promise(setImmediate);
    }
  }
  const others = Promise.all(Array.from({ length: AHEAD * crew.threads }, () => work(crew)));
  // Whoever asks for the rest is told.
  others.catch(() => {});
  return {
    async rest() {
      await work(alone);
      await others;
    },
  };
}

/** The same for jobs that do not fail: the first failure is thrown. */
export async function allDone<Name extends JobName>(
  crew: Crew,
  name: Name,
  inputs: readonly JobInput<Name>[],
): Promise<JobOutput<Name>[]> {
  const results = await divided(crew, name, { inputs });
  return results.map((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  });
}
