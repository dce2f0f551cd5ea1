// The front end of an anywidget: one <tifa-graph> that follows the model, and tells it what was selected.
function render({ model, el }) {
  const graph = document.createElement('tifa-graph');
  const follow = {
    snapshot: () => {
      graph.snapshot = model.get('snapshot');
    },
    focus: () => {
      graph.focus = model.get('focus');
    },
    height: () => {
      graph.height = model.get('height');
    },
  };
  for (const [name, copy] of Object.entries(follow)) {
    copy();
    model.on(`change:${name}`, copy);
  }
  graph.addEventListener('tifa-select', ({ detail }) => {
    model.set('selected', detail.term?.label ?? '');
    model.save_changes();
  });
  el.append(graph);
  return () => {
    for (const [name, copy] of Object.entries(follow)) model.off(`change:${name}`, copy);
    graph.remove();
  };
}

export default { render };
