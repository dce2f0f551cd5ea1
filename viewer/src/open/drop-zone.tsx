// A file can be dropped anywhere on the page; while one is over it, the page says what will happen.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Icon } from '../frame/icon.tsx';
import { storedChoices } from '../frame/theme.ts';
import { decodeLink } from '../state/link.ts';
import { wordsOf } from '../words/words.ts';
import { LIMIT_MB } from './choose.ts';
import { useShelf } from './shelf.ts';

export function DropZone() {
  const shelf = useShelf();
  const over = useSignal(false);
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      over.value = true;
    };
    const leave = (event: DragEvent) => {
      // Only when it leaves the page, not when it passes from one element to the next.
      if (event.relatedTarget === null) over.value = false;
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      over.value = false;
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) shelf.openFiles(files);
    };
    addEventListener('dragover', drag);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', drag);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [shelf, over]);
  if (!over.value) return null;
  const { drop } = wordsOf(decodeLink(location.hash, storedChoices()).language);
  return (
    <div class="veil drop-veil" role="status">
      <div class="drop-zone">
        <Icon name="open" />
        <div>
          <p class="drop-title">{drop.release}</p>
          <p>{drop.kinds}</p>
          <p>{drop.stays(LIMIT_MB)}</p>
        </div>
      </div>
    </div>
  );
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
