"""A thick base with three slots sawn at twelve degrees, holding envelopes and a card."""
import math
from ..finish import make, surface
from ..mesh.core import group
from ..mesh.solid import box, cut


def build(p):
    w, d, h = 2.4, 1.2, .4
    base = box((w, d, h), surface(p, axis=0, seed=4), (0, 0, h / 2), bevel=0)
    lean = math.radians(12)
    for y, gap in ((-.36, .05), (0, .05), (.36, .11)):
        slot = box((w + .4, gap, .6), None, (0, y, h + .04), (-lean, 0, 0), bevel=0)
        cut(base, slot, 0)
    base.modifiers.new('bevel', 'BEVEL').width = .018
    base.modifiers['bevel'].segments = 3
    envelope = make('paper', '#e7d9c0')
    white = make('paper', '#f3eee4', seed=4)

    def sheet(size, material, y, x, turn=0):
        return box((size[0], .018, size[1]), material, (x, y + math.sin(lean) * size[1] / 2 - .03, h - .24 + math.cos(lean) * size[1] / 2), (-lean, turn, 0), bevel=.003)

    parts = [base, sheet((1.6, 1.1), envelope, 0, -.15), sheet((1.5, 1.0), white, -.36, .2, .01),
             sheet((1.3, 1.65), make('plain', '#b26a46', rough=.75), .36, -.3), sheet((1.25, 1.6), white, .39, -.26)]
    return group(parts, turn=(0, 0, -.35))
