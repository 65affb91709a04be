"""A low round table: two boards crossed at a half-lap, a round top over four tenons."""
import math
from ..finish import surface
from ..mesh.core import group
from ..mesh.lathe import lathe
from ..mesh.solid import box


def build(p):
    h, r, t = 4.2, 2.25, .26
    top = lathe([(0, h - t), (r - .08, h - t), (r - .02, h - t + .03), (r, h - t + .09), (r, h - .06), (r - .02, h - .015), (r - .06, h), (0, h)],
                surface(p, axis=0, seed=2, scale=.7), seg=200, steps=5, angle=35)
    parts = [top]
    for k, turn in enumerate((0, math.pi / 2)):
        board = box((3.3, .24, h - t), surface(p, axis=0, seed=11 + k * 5, scale=.8), (0, 0, (h - t) / 2), (0, 0, turn), bevel=.02)
        parts.append(board)
        for s in (-1, 1):
            tenon = box((.5, .2, .02), surface(p, axis=0, seed=30 + k), (1.25 * s * math.cos(turn), 1.25 * s * math.sin(turn), h + .006), (0, 0, turn), bevel=.006)
            parts.append(tenon)
    return group(parts, turn=(0, 0, .55))
