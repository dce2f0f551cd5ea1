// The one script: defines `<tifa-graph>`. It exports nothing, so it is a module and a classic script at once; the
// latter also runs on a page that was opened from a disk.
import { TifaGraph } from './element.ts';

if (customElements.get('tifa-graph') === undefined) customElements.define('tifa-graph', TifaGraph);
