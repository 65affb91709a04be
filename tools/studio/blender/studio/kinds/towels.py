"""A stack of two folded waffle towels, one a little askew."""
from ..finish import make, surface
from ..mesh.cloth import folded
from ..mesh.core import group
from ..mesh.tube import tube


def build(p):
    parts = []
    for k, (turn, shift) in enumerate(((0, 0), (-.07, .05))):
        material = surface(p, seed=k)
        cloth = folded(2.5, 2.0, 4, .13, material, thick=.07, seed=k + 2, rough=.9)
        parts.append(group([cloth], at=(shift, shift, k * .5), turn=(0, 0, turn)))
    loop = tube([(.85, -1.0, .8), (.88, -1.16, .78), (.95, -1.2, .68), (1.0, -1.14, .6), (1.02, -1.0, .62)], .022, make('linen', p.colour, density=60), squash=2.4, seg=10)
    return group(parts + [loop], turn=(0, 0, .42))
