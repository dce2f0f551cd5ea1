// What a page may do with an element: listen to it, and lead it.
const graph = document.querySelector('tifa-graph');
const selected = document.querySelector('#selected');

graph.addEventListener('tifa-select', ({ detail }) => {
  const terms = [detail.term, detail.partner].filter((term) => term !== null);
  selected.textContent = terms.map(({ label, count }) => `${label}：${count} 次`).join('，');
});
graph.addEventListener('tifa-error', ({ detail }) => console.warn(detail.code, detail.message));
document.querySelector('#other').addEventListener('click', () => graph.focus('网格化管理'));
