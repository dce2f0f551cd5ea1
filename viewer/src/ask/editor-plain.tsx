// In the place of the editor on a page without a server, where only the named questions are answered: the statement can
// be read and copied. It keeps such pages a third of their size.
import type { EditorProps } from './editor.tsx';

export function Editor({ value, label, help }: EditorProps) {
  return <textarea class="editor editor-plain" aria-label={label} title={help} readOnly value={value} />;
}
