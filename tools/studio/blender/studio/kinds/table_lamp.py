"""A lit table lamp: thrown base, brass collar, tapered linen shade over a clear liner, cloth flex."""
import math
from ..finish import make, surface
from ..lights import point
from ..materials.plain import emit
from ..mesh.core import group
from ..mesh.lathe import ball, lathe
from ..mesh.tube import tube


def build(p):
    top = p.profile[-1][1]
    base = lathe([*p.profile, (0, top + .01)], surface(p, seed=5, foot=.12), wobble=.003)
    brass = make('metal', name='Brass', rough=.22)
    neck = lathe([(0, top - .02), (.13, top - .02), (.14, top), (.14, top + .05), (.07, top + .07), (.06, top + .1),
                  (.06, top + .4), (.11, top + .42), (.12, top + .62), (0, top + .62)], brass, steps=4)
    low, high, wide, narrow = 2.55, 4.2, 1.5, .96
    shade = lathe([(wide, low), (narrow, high)], make('shade', '#efe3cf'), seg=180, steps=40)
    trims = [lathe([(r + .012 * math.cos(a * .5236), z + .022 * math.sin(a * .5236)) for a in range(13)], make('shade', '#e9d9bf', through=.25),
                   smooth=False, angle=180) for r, z in ((wide, low + .012), (narrow, high - .012))]
    arms = [tube([(.03 * math.cos(a), .03 * math.sin(a), top + .6), (narrow * .5 * math.cos(a), narrow * .5 * math.sin(a), high - .2),
                  (narrow * math.cos(a), narrow * math.sin(a), high - .03)], .012, brass, seg=10) for a in (.4, 2.49, 4.59)]
    flex = tube([(.3, .55, .05), (.5, .8, .028), (1.0, 1.05, .028), (1.9, 1.0, .028), (3, 1.5, .028), (5, 2.4, .028), (9, 2.6, .028)],
                .026, make('linen', '#7c6349', density=60), seg=12)
    flex['beside'] = True
    bulb = ball(.18, emit('#ffd2a0', 7), at=(0, 0, top + .85))
    bulb.visible_shadow = False
    return group([base, neck, shade, flex, bulb, point((0, 0, top + .8), 95)] + trims + arms)
