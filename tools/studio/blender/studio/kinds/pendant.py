"""A spun dome on its flex, lit, white inside, the lip rolled inward."""
from ..finish import make, surface
from ..lights import point
from ..materials.plain import emit
from ..mesh.core import group
from ..mesh.lathe import ball, lathe, rod
from ..mesh.tube import tube


def build(p):
    outer = list(reversed(p.profile))
    t = .03
    outside = lathe(outer, surface(p, rough=.5), seg=180)
    lip = [(r, z) for r, z in ((1.9, 0), (1.87, -.03), (1.82, -.03), (1.79, .0))]
    rolled = lathe(lip, surface(p), seg=180, steps=6)
    inside = lathe([(r - t, z - .004) for r, z in outer if r > .3][:-1] + [(1.79, .0)], make('powder', '#f3efe6', rough=.7), seg=180)
    holder = rod(.2, 2.28, 2.56, surface(p), edge=.02)
    gland = lathe([(0, 2.55), (.1, 2.55), (.09, 2.66), (.045, 2.72), (0, 2.73)], make('metal', name='Brass'), steps=4)
    flex = tube([(0, 0, 2.7), (.004, 0, 5), (0, 0, 20)], .03, make('linen', p.colour, density=50), seg=14)
    flex['beside'] = True
    bulb = ball(.3, emit('#ffdcae', 10), at=(0, 0, 1.05))
    bulb.visible_shadow = False
    return group([outside, rolled, inside, holder, gland, flex, bulb, point((0, 0, 1), 130, (1, .82, .6), .25)])
