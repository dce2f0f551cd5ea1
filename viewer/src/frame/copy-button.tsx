// A button that copies, and says for two seconds that it did.
import { useSignal } from '@preact/signals';
import { useSession } from '../state/context.ts';
import { copyText } from './clipboard.ts';
import { Icon, type IconName } from './icon.tsx';

export interface CopyButtonProps {
  icon: IconName;
  name: string;
  /** Written beside the icon; without it the name is a tooltip. */
  word?: string;
  said: string;
  text: () => string;
}

export function CopyButton({ icon, name, word, said, text }: CopyButtonProps) {
  const session = useSession();
  const { bar } = session.words.value;
  const done = useSignal<'no' | 'copied' | 'failed'>('no');
  const copy = async () => {
    done.value = (await copyText(text())) ? 'copied' : 'failed';
    session.spoken.value = done.value === 'copied' ? said : bar.notCopied;
    setTimeout(() => {
      done.value = 'no';
    }, 2000);
  };
  const shown = { no: word, copied: bar.copied, failed: bar.notCopied }[done.value];
  return (
    <button
      type="button"
      class={shown === undefined ? 'tool' : 'tool worded'}
      aria-label={name}
      title={name}
      onClick={copy}
    >
      <Icon name={done.value === 'copied' ? 'check' : icon} />
      {shown !== undefined && <span>{shown}</span>}
    </button>
  );
}
