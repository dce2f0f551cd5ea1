// One choice of the rail: its name, and what is chosen.
export interface ChoiceProps<T extends string> {
  id: string;
  name: string;
  help?: string;
  value: T;
  options: readonly (readonly [value: T, name: string])[];
  onChoose: (value: T) => void;
}

export function Choice<T extends string>({ id, name, help, value, options, onChoose }: ChoiceProps<T>) {
  return (
    <p class="mark-name">
      <label for={id}>{name}</label>
      <select
        id={id}
        title={help}
        value={value}
        onChange={(event) => {
          const chosen = options.find(([each]) => each === event.currentTarget.value);
          if (chosen !== undefined) onChoose(chosen[0]);
        }}
      >
        {options.map(([each, written]) => (
          <option key={each} value={each}>
            {written}
          </option>
        ))}
      </select>
    </p>
  );
}
