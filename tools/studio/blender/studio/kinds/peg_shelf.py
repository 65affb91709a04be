"""A wall shelf over a rail of turned pegs, a towel on one of them."""
import math
from ..finish import surface
from ..mesh.core import group
from ..mesh.lathe import lathe
from ..mesh.solid import box


def build(p):
    w, d, h = 6.0, 1.8, 2.0
    shelf = box((w, d, .2), surface(p, axis=0, seed=2, scale=.7), (0, -d / 2, h - .1), bevel=.025)
    back = box((w - .3, .18, 1.1), surface(p, axis=0, seed=8, scale=.7), (0, -.09, h - .75), bevel=.025)
    parts = [shelf, back]
    for s in (-1, 1):
        parts.append(box((.2, d - .5, .7), surface(p, axis=1, seed=14 + s), (s * (w / 2 - .5), -(d - .5) / 2, h - .55), bevel=.05))
    for k in range(4):
        peg = lathe([(0, 0), (.085, 0), (.075, .3), (.07, .55), (.09, .66), (.13, .72), (.135, .78), (.11, .84), (0, .86)], surface(p, axis=2, seed=30 + k), seg=56, steps=7)
        peg.rotation_euler.x = math.pi / 2 - math.radians(8)
        peg.location = ((k - 1.5) * 1.35, -.16, h - .98)
        parts.append(peg)
    return group(parts)
