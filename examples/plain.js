// What a page may do with an element: listen to it, and lead it.
const graph = document.querySelector('tifa-graph');
const selected = document.querySelector('#selected');

// The map may be there before this script is.
if (graph.selection) tell(graph.selection);
graph.addEventListener('tifa-select', ({ detail }) => tell(detail));
graph.addEventListener('tifa-error', ({ detail }) => console.warn(detail.code, detail.message));
document.querySelector('#other').addEventListener('click', () => graph.focus('网格化管理'));

function tell({ term, partner }) {
  const terms = [term, partner].filter((each) => each !== null);
  selected.textContent = terms.map(({ label, count }) => `${label}：${count} 次`).join('，');
}
