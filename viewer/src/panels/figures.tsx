// A row of figures with hairlines between, each with its unit below.
export interface FigureProps {
  value: string;
  unit: string;
  name?: string;
}

export function Figures({ figures }: { figures: readonly FigureProps[] }) {
  return (
    <dl class="figures">
      {figures.map(({ value, unit, name }) => (
        <div key={unit} data-figure={name}>
          <dd>{value}</dd>
          <dt>{unit}</dt>
        </div>
      ))}
    </dl>
  );
}
