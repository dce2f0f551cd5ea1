// Goes round system, light and dark; the choice is kept and written into the link.
import { useSession } from '../state/context.ts';
import { paint, THEMES } from '../state/view.ts';
import { Icon } from './icon.tsx';

export function ThemeButton() {
  const session = useSession();
  const { theme } = session.view.value;
  const name = session.words.value.bar.theme[theme];
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  return (
    <button
      type="button"
      class="tool"
      aria-label={name}
      title={name}
      onClick={() => session.adjust(paint(next))}
    >
      <Icon name="theme" />
    </button>
  );
}
