"""A thick tapered vase cut with twelve flat facets."""
import math
from ..finish import surface
from ..mesh.core import group
from ..mesh.lathe import glass_profile, lathe


def build(p):
    n = 12

    def flat(a, r, z):
        if r < .44 or z < .05:
            return 0
        b = (a % (2 * math.pi / n)) - math.pi / n
        depth = r * (math.cos(math.pi / n) / math.cos(b) - 1)
        return depth * min(1, max(0, 2.13 - z) / .04)

    outer = [(r, z) for r, z in p.profile[1:]]

    def outside(r, z):
        return r > .46 + .145 * z / 2.2 - .04

    body = lathe(glass_profile(outer, p.wall, .34), surface(p, ripple=.01), seg=n * 16, smooth=False,
                 relief=lambda a, r, z: flat(a, r, z) if outside(r, z) else 0, angle=12)
    return group([body])
