"""A folded herringbone throw with a knotted fringe hanging over the front."""
import random
from ..finish import surface
from ..mesh.cloth import folded
from ..mesh.core import group
from ..mesh.tube import tube


def build(p):
    chance = random.Random(5)
    w, d, layers, pitch = 3.6, 2.7, 7, .15
    material = surface(p, seed=1)
    cloth = folded(w, d, layers, pitch, material, thick=.085, seed=1)
    yarn = surface(p, seed=4, plain=True)
    fringe = []
    top = layers * pitch
    for k in range(84):
        x = (k / 83 - .5) * (w - .08)
        y = -d / 2 - .02 + .05 * (1 if k % 2 else -1) * .4
        z = top - .1 - .05 * abs(2 * x / w) ** 4
        ln = .5 + chance.uniform(-.05, .06)
        sway = chance.uniform(-.06, .06)
        points = [(x, y + .22, z + .045), (x, y - .03, z + .02), (x + sway * .2, y - .11, z - .12), (x + sway * .6, y - .12, z - ln * .6), (x + sway, y - .1 + chance.uniform(-.03, .03), z - ln)]
        strand = tube(points, .02, yarn, seg=8, steps=7, taper=.25)
        knot = tube([(x, y - .085, z - .05), (x, y - .11, z - .1), (x, y - .115, z - .15)], (.03 if k % 2 else .036), yarn, seg=8, steps=4)
        fringe += [strand, knot]
    return group([cloth] + fringe, turn=(0, 0, .45))
