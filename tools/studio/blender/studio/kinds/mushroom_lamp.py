"""A ceramic cap on a stalk, the light hidden under the cap."""
from ..finish import surface
from ..lights import point
from ..mesh.core import group
from ..mesh.lathe import lathe


def build(p):
    stalk = lathe([(0, 0), (.46, 0), (.5, .02), (.51, .06), (.44, .35), (.36, .8), (.35, 1.15), (.38, 1.3), (0, 1.31)], surface(p, seed=2, foot=.07), wobble=.004)
    cap = lathe([(0, 2.1), (.35, 2.07), (.7, 1.9), (.9, 1.6), (.95, 1.3), (.935, 1.25), (.9, 1.24), (.87, 1.28), (.83, 1.55), (.64, 1.8), (.3, 1.96), (0, 1.98)],
                surface(p, seed=4, foot=0), wobble=.004)
    lights = [point((.5 * x, .5 * y, 1.42), 9, (1, .78, .5), .12) for x, y in ((1, 0), (-1, 0), (0, 1), (0, -1))]
    return group([stalk, cap] + lights)
