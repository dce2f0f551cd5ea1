// Watches whether the source still answers, so that the page can say when the server is gone.
import { type Source, SourceError } from './source.ts';

export function watchSource(source: Source, onAnswer: (there: boolean) => void): Source {
  const watched = <A extends unknown[], T>(ask: (...args: A) => Promise<T>) => {
    return async (...args: A): Promise<T> => {
      try {
        const answer = await ask(...args);
        onAnswer(true);
        return answer;
      } catch (error) {
        onAnswer(!(error instanceof SourceError && error.kind === 'unreachable'));
        throw error;
      }
    };
  };
  const { cypher, passages, queries } = source;
  return {
    ...source,
    snapshot: watched(source.snapshot),
    term: watched(source.term),
    edge: watched(source.edge),
    document: watched(source.document),
    ...(passages === undefined ? {} : { passages: watched(passages) }),
    ...(cypher === undefined ? {} : { cypher: watched(cypher) }),
    ...(queries === undefined ? {} : { queries: watched(queries) }),
  };
}
