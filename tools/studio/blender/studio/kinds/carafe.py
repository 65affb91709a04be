"""A water carafe, half full, with a turned cork stopper."""
from ..finish import make, surface
from ..materials.glass import water
from ..mesh.core import group, spline
from ..mesh.lathe import glass_profile, lathe


def filled(profile, wall, solid, level):
    """Water that touches the inner wall, with a thin meniscus."""
    line = [(q.x, q.y) for q in spline([(r, z, 0) for r, z in profile], 14)]
    inside = [(r - wall + .0015, z) for r, z in line if solid + .1 < z < level]
    first, last = inside[0][0], inside[-1][0]
    return [(0, solid - .002), (first * .8, solid + .012), (first * .96, solid + .05), *inside,
            (last, level), (last - .006, level - .006), (last - .02, level - .011), (0, level - .012)]


def build(p):
    wall = p.wall * .9
    glass = lathe(glass_profile(p.profile[1:], wall, .14), surface(p), seg=144, smooth=False)
    inside = lathe(filled(p.profile[1:], wall, .14, 1.02), water(), seg=112, smooth=False)
    top = p.profile[-1][1]
    cork = lathe([(0, top - .34), (.135, top - .34), (.15, top - .32), (.19, top + .02), (.235, top + .02), (.25, top + .045),
                  (.255, top + .15), (.235, top + .19), (.2, top + .2), (0, top + .2)], make('cork', seed=3), steps=6)
    return group([glass, inside, cork])
