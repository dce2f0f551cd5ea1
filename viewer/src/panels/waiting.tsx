// In the place of passages: grey lines while they come, or why they do not come and what to do.
import { useSession } from '../state/context.ts';
import type { Loaded } from '../state/load.ts';

export function Waiting({ loaded }: { loaded: Exclude<Loaded<unknown>, { state: 'there' }> }) {
  const { states } = useSession().words.value;
  if (loaded.state === 'waiting') {
    return (
      <div class="skeleton" aria-busy="true">
        <i />
        <i />
        <i />
      </div>
    );
  }
  const { error, retry } = loaded;
  if (error.kind === 'no-text') {
    return (
      <div class="no-text" role="status">
        <p>{states.noText}</p>
        <p>{states.noTextNext}</p>
        <pre lang="en">tifa snapshot -o map.html</pre>
      </div>
    );
  }
  return (
    <div class="no-text" role="alert">
      <p>
        {error.kind === 'unreachable' && states.unreachable(error.where)}
        {error.kind === 'refused' && states.refused(error.where, error.status)}
        {error.kind === 'shape' && states.notSnapshot(error.where)}
      </p>
      {error.message !== '' && <pre>{error.message}</pre>}
      <button type="button" class="outlined" onClick={retry}>
        {states.retry}
      </button>
    </div>
  );
}
