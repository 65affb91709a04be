"""A round stool: dished seat, three splayed legs wedged through it."""
import math
from mathutils import Vector
from ..finish import make, surface
from ..mesh.core import add, group
from ..mesh.lathe import lathe
from ..mesh.solid import box


def build(p):
    seat_low, seat_top, r = 4.16, 4.5, 1.65
    seat = lathe([(0, seat_low), (r - .16, seat_low), (r - .05, seat_low + .05), (r, seat_low + .16), (r - .01, seat_low + .27), (r - .06, seat_top - .01),
                  (r - .13, seat_top + .003), (r - .3, seat_top - .012), (.8, seat_top - .035), (0, seat_top - .05)], surface(p, axis=0, seed=3, scale=.8), seg=180, steps=8)
    parts = [seat]
    for k in range(3):
        a = math.radians(90 + 120 * k + 14)
        out = Vector((math.cos(a), math.sin(a), 0))
        top, foot = out * 1.0 + Vector((0, 0, seat_top - .005)), out * 1.72
        along = top - foot
        ln = along.length
        leg = lathe([(0, 0), (.13, 0), (.145, .02), (.17, ln * .35), (.2, ln * .62), (.19, ln * .84), (.15, ln * .9), (.145, ln - .01), (.14, ln), (0, ln)],
                    surface(p, axis=2, seed=10 + 7 * k), seg=56, steps=8)
        wedge = box((.285, .035, .02), make('wood', name='Walnut' if p.name != 'Walnut' else 'Oak', axis=0), (0, 0, ln - .004), bevel=.002)
        turn = along.to_track_quat('Z', 'X').to_euler()
        parts.append(group([leg, wedge], at=foot, turn=turn))
    return group(parts, turn=(0, 0, -.1))
