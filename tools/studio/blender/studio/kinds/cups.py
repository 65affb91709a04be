"""Two small cups without handles, one a step behind the other."""
from ..finish import surface
from ..mesh.core import group
from ..mesh.lathe import vessel


def build(p):
    cups = []
    for i, (x, y) in enumerate(((-.27, -.14), (.34, .2))):
        cup = vessel(p.profile[1:], p.wall, surface(p, seed=i + 1), floor=.12, wobble=.003)
        cup.location = (x, y, 0)
        cups.append(cup)
    return group(cups)
