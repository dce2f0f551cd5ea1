// Observed against expected: repeats hatched, the sentence about chance, and the scale of the measure.
import { useRef } from 'preact/hooks';
import { useWidth } from '../frame/width.ts';
import { expectedTogether } from '../state/chance.ts';
import { useSession } from '../state/context.ts';
import { expectedFigure, level, qValue, thousands } from '../state/figures.ts';
import type { EdgePanelProps } from './edge-panel.tsx';

const WIDTH = 300;

export function Chance({ edge, term, partner }: EdgePanelProps) {
  const session = useSession();
  const words = session.words.value;
  const { corpus, thresholds } = session.atlas.snapshot.method;
  const expected = expectedTogether(term, partner, corpus.passages);
  const scale = WIDTH / Math.max(edge.count, expected);
  const test = edge.significant ? words.edge.significant : words.edge.notSignificant;
  return (
    <section class="chance">
      <div class="chance-line">
        <span>{words.edge.observed}</span>
        <svg viewBox={`0 0 ${WIDTH} 10`} preserveAspectRatio="none" aria-hidden="true">
          <rect class="observed" width={edge.clusters * scale} height="10" />
          {edge.count > edge.clusters && (
            <rect
              class="repeats"
              x={edge.clusters * scale + 0.5}
              y="0.5"
              width={(edge.count - edge.clusters) * scale - 1}
              height="9"
            />
          )}
        </svg>
        <b>{thousands(edge.count)}</b>
      </div>
      <div class="chance-line">
        <span>{words.edge.expected}</span>
        <svg viewBox={`0 0 ${WIDTH} 10`} preserveAspectRatio="none" aria-hidden="true">
          <rect class="expected" width={Math.max(2, expected * scale)} height="10" />
        </svg>
        <b>{expectedFigure(expected)}</b>
      </div>
      <p class="plain">
        {words.edge.chance(corpus.passages, expectedFigure(expected), edge.clusters)}
        {words.sentenceGap}
        {test(edge.g2.toFixed(1), qValue(edge.q), level(thresholds.significance.q))}
      </p>
      <LogDiceScale value={edge.logDice} />
    </section>
  );
}

function LogDiceScale({ value }: { value: number }) {
  const words = useSession().words.value;
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 200).value;
  const at = (Math.max(0, value) / 14) * width;
  return (
    <div class="chance-line scale-line" title={words.measureHelp.logDice}>
      <span>logDice</span>
      <div ref={box}>
        <svg viewBox={`0 0 ${width} 24`} aria-hidden="true">
          <rect class="scale-track" y="5" width={width} height="3" />
          <rect class="scale-run" y="5" width={at} height="3" />
          <rect class="scale-here" x={at - 1} width="2" height="13" />
          {[0, 7, 10, 14].map((tick) => (
            <text key={tick} x={(tick / 14) * width} y="23">
              {tick}
            </text>
          ))}
        </svg>
      </div>
      <span class="quiet scale-help">{words.edge.scale}</span>
    </div>
  );
}
