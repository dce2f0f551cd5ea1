// Closes the panel and unselects.
import { Icon } from '../frame/icon.tsx';
import { useSession } from '../state/context.ts';
import { closeAll } from '../state/view.ts';

export function CloseButton() {
  const session = useSession();
  const { bar } = session.words.value;
  return (
    <button
      type="button"
      class="tool"
      aria-label={bar.close}
      title={`${bar.close} Esc`}
      onClick={() => session.go(closeAll)}
    >
      <Icon name="close" />
    </button>
  );
}
