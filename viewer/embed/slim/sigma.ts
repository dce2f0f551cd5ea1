// What Sigma has and no map here needs, in the viewer and in the element: layers that stay empty, programs that nothing
// is drawn with, a picking pass that the renderer’s own search replaces. Each costs a part of the first paint.
import type { Plugin } from 'vite';
import { type Cut, cut } from './cuts.ts';

const NOTHING = 'function () {}';

const CUTS: readonly Cut[] = [
  {
    // Nothing comes to the graph or leaves it, and labels and rings are drawn by the label layer. Sigma’s complaints are
    // for those who write a renderer.
    file: /sigma[\\/]dist[\\/]sigma\.esm\.js$/,
    parts: [
      [/new Error\("(?:[^"\\]|\\.)*"(?:\.concat\([^()]*(?:\([^()]*\))?[^()]*\))*\)/g, 'new Error()'],
      // Layers that stay empty: of WebGL contexts a page has sixteen, and each canvas costs a part of every frame.
      [/_this\.create(?:Canvas|WebGL)Context\("(?:edgeLabels|labels|hovers|hoverNodes)"\);/g, ''],
      [/picking: true/, 'picking: false'],
      [/this\.nodeHoverPrograms\[key\] = new [^;]+;/, ''],
      [/this\.(?:webGLContexts\.hoverNodes\.clear\(WebGL|canvasContexts\.\w+\.clearRect\()[^;]+;/g, ''],
      // The programs stay as they are.
      [/if \(oldSettings\) \{[\s\S]*?\n {6}\}\n(?=\n {6}\/\/ Update captors)/, ''],
      // After the map was moved with hidden edges they are to be drawn again, not worked out again.
      [/_this3\.renderer\.refresh\(\)/, '_this3.renderer.scheduleRender()'],
      // The first frame waits for the camera, which is set right after: drawing it twice is what takes longest.
      [
        /_this\.refresh\(\);\n {4}return _this;/,
        '_this.still = true; _this.refresh(); _this.still = false; return _this.scheduleRender();',
      ],
      [
        /var params = this\.getRenderParams\(\);\n\n {6}\/\/ Drawing nodes/,
        'if (this.still) return exitRender();\n$&',
      ],
    ],
    emptied: [
      'getNodeAtPosition',
      'bindGraphHandlers',
      'unbindGraphHandlers',
      'renderLabels',
      'renderEdgeLabels',
      'renderHighlightedNodes',
      'resizeAndClear',
      'organize',
      'getLabelsToDisplay',
      // What nobody here asks for.
      ...['scheduleHighlightedNodesRender', 'getEdgeAtPoint', 'cleanCameraState', 'viewRectangle'],
      ...['animatedZoom', 'animatedUnzoom', 'animatedReset', 'updateSetting', 'setGraph', 'setCamera'],
      ...['unregisterNodeProgram', 'unregisterEdgeProgram', 'removeNode', 'removeEdge'],
    ],
  },
  {
    // The names of colours: ours are all written #rrggbb.
    file: /sigma[\\/]dist[\\/]colors-\w+\.esm\.js$/,
    parts: [[/HTML_COLORS = \{[^}]+\}/, 'HTML_COLORS = {}']],
  },
  {
    // The programs and drawings that Sigma begins with; the renderer brings its own.
    file: /sigma-settings\.esm\.js$/,
    parts: [
      [/: drawStraightEdgeLabel/, `: ${NOTHING}`],
      [/: drawDiscNodeLabel/, `: ${NOTHING}`],
      [/: drawDiscNodeHover/, `: ${NOTHING}`],
      [/arrow: EdgeArrowProgram,/, ''],
      [/circle: NodeCircleProgram/, ''],
    ],
  },
];

export function slimSigma(): Plugin {
  return cut('tifa-slim-sigma', CUTS);
}
