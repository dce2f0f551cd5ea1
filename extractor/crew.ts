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
  const { others, own } = hands(crew, inputs.length, async ({ run }, index) => {
    const [result] = await Promise.allSettled([run(name, inputs[index] as JobInput<Name>)]);
    results[index] = result;
    onDone?.(index);
  });
  await Promise.all([others, own()]);
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
  let given = 0;
  const { others, own } = hands(crew, inputs.length, async ({ run }, index) => {
    try {
      waiting.set(index, await run(name, inputs[index] as JobInput<Name>));
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`the job ${name} broke off (${reason})`, { cause });
    }
    for (let output = waiting.get(given); output !== undefined; output = waiting.get(given)) {
      waiting.delete(given++);
      onOutput(output);
    }
  });
  // Whoever asks for the rest is told.
  others.catch(() => {});
  return {
    async rest() {
      await own();
      await others;
    },
  };
}

/** Numbers from 0 on, each taken by whoever is free: by other threads from now on, by this one from when it is told. */
function hands(crew: Crew, size: number, take: (who: Crew, index: number) => Promise<void>) {
  let next = 0;
  async function work(who: Crew): Promise<void> {
    while (next < size) {
      try {
        await take(who, next++);
      } catch (cause) {
        next = size;
        throw cause;
      }
      // What others have sent is read between two jobs.
      if (who === alone && crew.threads > 0) await new Promise(setImmediate);
    }
  }
  const others = Promise.all(Array.from({ length: AHEAD * crew.threads }, () => work(crew)));
  return { others, own: () => work(alone) };
}
