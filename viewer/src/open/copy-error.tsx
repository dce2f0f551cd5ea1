// Copies the error as text, so that it can be sent to whoever runs the server.
import { useSignal } from '@preact/signals';
import { copyText } from '../frame/clipboard.ts';
import type { Words } from '../words/words.ts';

export function CopyError({ words, text }: { words: Words; text: string }) {
  const copied = useSignal(false);
  const copy = async () => {
    copied.value = await copyText(text);
  };
  return (
    <button type="button" class="outlined" onClick={copy}>
      {copied.value ? words.bar.copied : words.states.copyError}
    </button>
  );
}
