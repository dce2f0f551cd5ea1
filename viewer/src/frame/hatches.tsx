// The two hatchings of the page, defined once: years without a document, and repeats of a passage.
export function Hatches() {
  return (
    <svg class="out-of-sight" width="0" height="0" aria-hidden="true">
      <defs>
        <Hatch id="hatch" line="hatch" />
        <Hatch id="repeats" line="hatch-ink" />
      </defs>
    </svg>
  );
}

function Hatch({ id, line }: { id: string; line: string }) {
  return (
    <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line class={line} x1="0" x2="0" y1="0" y2="4" />
    </pattern>
  );
}
