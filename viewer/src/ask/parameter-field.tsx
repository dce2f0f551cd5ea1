// A parameter of a statement as a field: terms complete, measures and levels are chosen, the rest is typed.
import { LEVELS, MEASURES } from '../../../graph/model/index.ts';
import type { NamedQuery } from '../open/source.ts';
import { useSession } from '../state/context.ts';

export interface ParameterFieldProps {
  name: string;
  known: NamedQuery['parameters'][number] | undefined;
  value: string;
  onChange: (value: string) => void;
  onRun: () => void;
}

export function ParameterField({ name, known, value, onChange, onRun }: ParameterFieldProps) {
  const session = useSession();
  const { language } = session.view.value;
  const words = session.words.value;
  const choices: Record<string, readonly (readonly [string, string])[]> = {
    measure: [
      ...MEASURES.map((measure) => [measure, words.measures[measure]] as const),
      ['count', words.table.columnNames.count],
    ],
    level: LEVELS.map((level) => [level, words.document.level[level]] as const),
  };
  const id = `ask-${name}`;
  const options = choices[known?.type ?? ''];
  return (
    <label class="parameter" for={id} title={known?.about[language]}>
      <code>${name}</code>
      {options === undefined ? (
        <input
          id={id}
          type="text"
          value={value}
          {...(known?.type === 'term' ? { list: 'ask-terms' } : {})}
          onInput={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && onRun()}
        />
      ) : (
        <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {options.map(([id, text]) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
      )}
    </label>
  );
}

/** The labels that term fields complete with, once for all of them. */
export function TermOptions() {
  const { atlas } = useSession();
  return (
    <datalist id="ask-terms">
      {atlas.snapshot.terms.map((term) => (
        <option key={term.id} value={term.label}>
          {term.english}
        </option>
      ))}
    </datalist>
  );
}
