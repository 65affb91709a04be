"""A jug with a pulled strap handle, the lip drawn out into a spout for the pitcher."""
import math
from ..finish import make, surface
from ..mesh.core import group, spline
from ..mesh.lathe import lathe, radius_at, vessel
from ..mesh.solid import fuse
from ..mesh.tube import tube


def build(p):
    top = p.profile[-1][1]
    rim = p.profile[-1][0]
    half = max(r for r, _ in p.profile)
    spouted = p.finish == 'stoneware'

    def spout(a, r, z):
        if not spouted or z < top * .8:
            return 0
        lift = ((z - top * .8) / (top * .2)) ** 1.6
        d = math.atan2(math.sin(a - math.pi), math.cos(a - math.pi))
        return lift * (.2 * math.exp(-(d / .3) ** 2) - .05 * math.exp(-((abs(d) - .75) / .3) ** 2))

    body = vessel(p.profile[1:], p.wall, None, wobble=.004, relief=spout, seg=200)
    high, low = top * .93, top * .42
    inner = radius_at(p.profile, high) - p.wall * .55
    foot = radius_at(p.profile, low) - p.wall * .5
    handle = tube([(inner, 0, high - .02), (rim + .14, 0, high + .03), (half + .26, 0, top * .83), (half + .34, 0, top * .68),
                   (half + .2, 0, top * .53), (foot + .14, 0, low + .03), (foot, 0, low - .02)],
                  .085, None, squash=1.75, flare=.45, taper=.12)
    skin = fuse([body, handle], .016, 5)
    skin.data.materials.clear()
    clay = dict(foot=.12, rings=.4, seed=2) if spouted else dict(seed=2)
    skin.data.materials.append(surface(p, **clay))
    skin.rotation_euler.z = -.5
    parts = [skin]
    if not spouted:
        parts.append(lining(p))
    return group(parts)


def lining(p):
    """White tin glaze inside, a hair before the wall."""
    gap, floor = p.wall + .004, p.wall * 1.3 + .004
    wall = [(q.x - gap, q.y) for q in spline([(r, z, 0) for r, z in p.profile[1:]], 12) if floor + .08 < q.y < p.profile[-1][1] - .03]
    return lathe([*reversed(wall), (wall[0][0] * .84, floor + .002), (0, floor)], make('glaze', '#ece6d8', foot=0, breaks='#d8c3a8'), smooth=False)
