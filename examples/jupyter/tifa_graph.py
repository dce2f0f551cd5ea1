"""A Tifa graph in Jupyter: `pip install anywidget`, then `TifaGraph(snapshot="graph.json", focus="枫桥经验")`.

Beside this file: tifa-graph.js (dist/embed) and widget.js. Nothing is fetched: both go into the widget.
"""

from pathlib import Path

import anywidget
import traitlets

HERE = Path(__file__).parent


class TifaGraph(anywidget.AnyWidget):
    # The script of the element exports nothing, so that the two make one module.
    _esm = "".join((HERE / name).read_text("utf-8") for name in ("tifa-graph.js", "widget.js"))

    snapshot = traitlets.Unicode().tag(sync=True)
    focus = traitlets.Unicode("").tag(sync=True)
    height = traitlets.Unicode("480").tag(sync=True)
    selected = traitlets.Unicode("").tag(sync=True)

    def __init__(self, snapshot, **traits):
        super().__init__(snapshot=Path(snapshot).read_text("utf-8"), **traits)
