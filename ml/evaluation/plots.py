"""Two small plots as SVG files, readable on light and dark pages, without a library and without scripts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from xml.sax.saxutils import escape

from ml.evaluation.figures import Bin
from server.scoring.evaluation import Auc

WIDTH, LEFT, RIGHT, TOP, BOTTOM, ROW = 720, 190, 30, 56, 44, 20
STYLE = """<style>
text { font: 12px system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; fill: #1d2321; }
.soft { fill: #57605d; } .line { stroke: #d5d2c9; } .aim { stroke: #57605d; stroke-dasharray: 4 4; }
.c0 { stroke: #00695c; fill: #00695c; } .c1 { stroke: #8a5a00; fill: #8a5a00; } .c2 { stroke: #5e35b1; fill: #5e35b1; }
.c3 { stroke: #455a64; fill: #455a64; } .c4 { stroke: #ad1457; fill: #ad1457; } .curve { fill: none; stroke-width: 2; }
@media (prefers-color-scheme: dark) {
  text { fill: #e7ebe9; } .soft { fill: #a6b0ad; } .line { stroke: #3a4240; } .aim { stroke: #a6b0ad; }
  .c0 { stroke: #4db6ac; fill: #4db6ac; } .c1 { stroke: #ffb74d; fill: #ffb74d; }
  .c2 { stroke: #b39ddb; fill: #b39ddb; } .c3 { stroke: #90a4ae; fill: #90a4ae; }
  .c4 { stroke: #f48fb1; fill: #f48fb1; } .curve { fill: none; }
}
</style>"""
SHAPES = ("circle", "square", "diamond", "triangle", "bar")  # so that colour is never the only difference


def _mark(kind: int, x: float, y: float) -> str:
    shape = SHAPES[kind % len(SHAPES)]
    if shape == "circle":
        return f'<circle class="c{kind}" cx="{x:.1f}" cy="{y:.1f}" r="4.5"/>'
    if shape == "square":
        return f'<rect class="c{kind}" x="{x - 4:.1f}" y="{y - 4:.1f}" width="8" height="8"/>'
    if shape == "diamond":
        return f'<path class="c{kind}" d="M{x:.1f},{y - 5:.1f}l5,5l-5,5l-5,-5z"/>'
    if shape == "triangle":
        return f'<path class="c{kind}" d="M{x:.1f},{y - 5:.1f}l5,9h-10z"/>'
    return f'<rect class="c{kind}" x="{x - 1.5:.1f}" y="{y - 6:.1f}" width="3" height="12"/>'


def _page(height: float, title: str, parts: Iterable[str], width: float = WIDTH) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" width="{width:g}" '
        f'height="{height:g}" role="img" aria-label="{escape(title)}">\n<title>{escape(title)}</title>\n{STYLE}\n'
        + "\n".join(parts)
        + "\n</svg>\n"
    )


def _legend(names: Sequence[str], left: float, y: float) -> list[str]:
    found, x = [], left
    for kind, name in enumerate(names):
        found += [_mark(kind, x + 5, y - 4), f'<text x="{x + 15:.0f}" y="{y:.0f}">{escape(name)}</text>']
        x += 36 + 6.7 * len(name)
    return found


def auc_plot(aucs: Sequence[Auc], title: str) -> str:
    """AUCs with their intervals: a band of rows for each set, a mark for each method."""
    methods = list(dict.fromkeys(auc.method for auc in aucs))
    sets = list(dict.fromkeys(auc.on for auc in aucs))
    lowest = min(0.5, *(int(auc.low * 10) / 10 for auc in aucs))
    across = WIDTH - LEFT - RIGHT

    def x(value: float) -> float:
        return LEFT + (value - lowest) / (1 - lowest) * across

    band = ROW * len(methods) + 14
    height = TOP + band * len(sets) + BOTTOM
    floor = height - BOTTOM
    parts = [*_legend(methods, 10, 24)]
    for tenth in range(round(lowest * 10), 11):
        at, kind_of_line = x(tenth / 10), "aim" if tenth == 5 else "line"
        parts.append(f'<line class="{kind_of_line}" x1="{at:.1f}" x2="{at:.1f}" y1="{TOP - 12}" y2="{floor}"/>')
        parts.append(f'<text class="soft" x="{at:.1f}" y="{floor + 18}" text-anchor="middle">{tenth / 10:.1f}</text>')
    parts.append(f'<text class="soft" x="{LEFT}" y="{floor + 36}">area under the ROC curve; .5 is chance</text>')
    for number, name in enumerate(sets):
        top = TOP + band * number
        parts.append(f'<text x="10" y="{top + band / 2 - 3:.1f}">{escape(name)}</text>')
        for auc in (auc for auc in aucs if auc.on == name):
            kind = methods.index(auc.method)
            y = top + ROW * kind + 4
            low, high = x(auc.low), x(auc.high)
            parts.append(f'<path class="c{kind} curve" d="M{low:.1f},{y}H{high:.1f}"/>')
            parts.append(_mark(kind, x(auc.value), y))
    return _page(height, title, parts)


def reliability_plot(lines: Mapping[str, Sequence[Bin]], title: str) -> str:
    """Predicted (across) against observed (up). On the dashed line the two agree."""
    side, left, top = 320, 56, 44

    def at(bin_: Bin) -> tuple[float, float]:
        return left + bin_.predicted * side, top + (1 - bin_.observed) * side

    parts = _legend(list(lines), left, 24)
    for fifth in range(6):
        x, y = left + fifth / 5 * side, top + fifth / 5 * side
        parts += [
            f'<line class="line" x1="{x:.1f}" x2="{x:.1f}" y1="{top}" y2="{top + side}"/>',
            f'<line class="line" x1="{left}" x2="{left + side}" y1="{y:.1f}" y2="{y:.1f}"/>',
            f'<text class="soft" x="{x:.1f}" y="{top + side + 18}" text-anchor="middle">{fifth / 5:.1f}</text>',
            f'<text class="soft" x="{left - 8}" y="{y + 4:.1f}" text-anchor="end">{1 - fifth / 5:.1f}</text>',
        ]
    parts.append(f'<line class="aim" x1="{left}" y1="{top + side}" x2="{left + side}" y2="{top}"/>')
    parts.append(f'<text class="soft" x="{left}" y="{top + side + 38}">predicted, against the observed share</text>')
    for kind, bands in enumerate(lines.values()):
        points = [at(each) for each in bands]
        if points:
            parts.append(f'<path class="c{kind} curve" d="M{"L".join(f"{x:.1f},{y:.1f}" for x, y in points)}"/>')
        parts += [_mark(kind, x, y) for x, y in points]
    return _page(top + side + 52, title, parts, left + side + 40)
