"""A bench of three planks and a stretcher, the legs tenoned through the seat."""
import math
from ..finish import surface
from ..mesh.core import group
from ..mesh.solid import box


def build(p):
    w, d, h, t = 10.0, 2.8, 4.4, .36
    parts = [box((w, d, t), surface(p, axis=0, seed=2, scale=.6), (0, 0, h - t / 2), bevel=.04)]
    lean = math.radians(6)
    for s in (-1, 1):
        high = (h - t) / math.cos(lean)
        x = s * (w / 2 - 1.35)
        leg = box((.36, d - .3, high + .02), surface(p, axis=2, seed=9 + s * 3, scale=.6), (x + s * math.sin(lean) * high / 2, 0, (h - t) / 2), (0, -s * lean, 0), bevel=.035)
        parts.append(leg)
        for y in (-.75, .75):
            parts.append(box((.34, .5, .03), surface(p, axis=1, seed=20 + s), (x - s * .02, y, h + .004), bevel=.008))
    parts.append(box((w - 2.6, .3, .62), surface(p, axis=0, seed=15, scale=.7), (0, 0, 1.75), bevel=.03))
    return group(parts, turn=(0, 0, .42))
