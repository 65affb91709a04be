"""Vases, bowls, plates, dishes and glasses: one turned shape, told by its outline."""
import math
from ..finish import surface
from ..mesh.core import group
from ..mesh.lathe import glass_profile, lathe, vessel

HOLLOW = ('stoneware', 'glaze', 'porcelain', 'bisque', 'terracotta')


def build(p):
    wall, top = p.wall, p.profile[-1][1]
    relief = None
    if p.trim == 'ribs':
        def relief(a, r, z):
            return .022 * math.cos(a * 14) * min(1, max(0, z - .12) / .25) * min(1, max(0, top - .03 - z) / .2)
    foot = min(.16, .05 + .035 * top)
    if p.profile[-1][0] > top * .4:  # one looks into it: the bare foot must end below the inner floor
        foot = min(foot, max(wall * 1.3, .06) * .8)
    if p.finish == 'glass':
        return group([glass(p, relief)])
    if p.finish == 'wood':
        return group([wooden(p)])
    if p.finish == 'enamel':
        return group(enamelled(p))
    clay = dict(foot=foot, seed=p.seed or 1) if p.finish in HOLLOW else {}
    outer = p.profile[1:] if p.profile[0][0] == 0 else p.profile
    if p.trim == 'ridges':
        return group([ridged(p)])
    return group([vessel(outer, wall, surface(p, **clay), wobble=.0035)])


def ridged(p):
    """Grooves turned 9 mm apart at the foot, closing up to 5 mm at the rim."""
    wall, top, r = p.wall, p.profile[-1][1], .5
    line, z, gap = [(0, .015), (r - .1, .015), (r - .07, 0), (r - .03, 0)], .03, .09
    while z + gap < top - .03:
        line += [(r - .02 * (1 - math.sin(math.pi * k / 8) ** .6), z + gap * k / 8) for k in range(8)]
        z += gap
        gap -= (.09 - .05) * gap / top
    line += [(r - .02, z), (r - .02, top - .012), (r - .03, top), (r - wall + .01, top), (r - wall, top - .02), (r - wall, .1), (0, .08)]
    return lathe(line, surface(p, seed=1), smooth=False, seg=180, angle=55)


def glass(p, relief):
    solid = p.size[0] / 10 if p.trim == 'stem' else p.wall * 3
    return lathe(glass_profile(p.profile[1:], p.wall, solid), surface(p), seg=196, smooth=False, relief=relief)


def wooden(p):
    outer = p.profile[1:]
    return vessel(outer, p.wall, surface(p, axis=0, seed=3, scale=.7, rough=.4), floor=.22, wobble=.002)


def enamelled(p):
    """A pressed dish with its rim rolled and dipped in a second colour."""
    from ..finish import make
    from ..mesh.tube import ring
    rim_r, rim_z = p.profile[-1]
    t = .03
    outer = p.profile[1:-1]
    line = [(0, .0), *outer, (rim_r, rim_z - .02), (rim_r, rim_z + .01)]
    line += [(r - t * (.3 if z > rim_z - .1 else 1), z + (t if z > rim_z - .1 or z < .06 else .01)) for r, z in reversed(outer)]
    line += [(0, t)]
    rolled = ring(rim_r, .034, make('enamel', '#27315a' if p.name != 'Cobalt' else '#16204a'), at=(0, 0, rim_z - .005), seg=160)
    return [lathe(line, surface(p), seg=180), rolled]
