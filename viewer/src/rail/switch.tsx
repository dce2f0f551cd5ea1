// A switch with its name, and a note in grey at the end of the line.
export interface SwitchProps {
  name: string;
  note?: string;
  on: boolean;
  onToggle: (on: boolean) => void;
}

export function Switch({ name, note, on, onToggle }: SwitchProps) {
  return (
    <button type="button" class="switch" role="switch" aria-checked={on} onClick={() => onToggle(!on)}>
      <span class="switch-track" aria-hidden="true" />
      <span>{name}</span>
      {note !== undefined && <span class="quiet switch-note">{note}</span>}
    </button>
  );
}
