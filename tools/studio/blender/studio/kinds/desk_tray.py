"""A shallow finger-jointed tray with a pen tray and a few things in it."""
from ..finish import make, surface
from ..mesh.core import group
from ..mesh.lathe import rod
from ..mesh.solid import box
from .pen_cup import pencil


def tray(p, w, d, h, seed):
    t = .09
    wood = lambda axis, s: surface(p, axis=axis, seed=seed + s, rough=.5)
    fingers = 4
    parts = [box((w - .02, d - .02, .06), wood(0, 0), (0, 0, .05), bevel=.006)]
    step = h / fingers
    for side in (-1, 1):
        long_wall, end_wall = wood(0, 2 + side), wood(1, 6 + side)
        parts.append(box((w - 2 * t, t, h), long_wall, (0, side * (d - t) / 2, h / 2), bevel=.007))
        parts.append(box((t, d - 2 * t, h), end_wall, (side * (w - t) / 2, 0, h / 2), bevel=.007))
        for k in range(fingers):
            owner = long_wall if k % 2 else end_wall
            for other in (-1, 1):
                parts.append(box((t, t, step - .003), owner, (other * (w - t) / 2, side * (d - t) / 2, step * (k + .5)), bevel=.004))
    return parts


def build(p):
    big = tray(p, 3.3, 2.4, .42, 1)
    small = group(tray(p, 2.5, .9, .36, 20), at=(-.28, .55, .085))
    sheet = box((1.9, .9, .02), make('paper'), (-.45, -.5, .1), (0, 0, .06), bevel=.002)
    cards = box((.85, .55, .1), make('paper', '#e9dcc4', seed=3), (1.05, -.45, .14), (0, 0, -.12), bevel=.004)
    pens = [pencil(c, (-1.25, y, .19), 0, 1.5708, 1.75) for c, y in (('#2f3d38', .42), ('#b4552f', .62))]
    clip = rod(.16, 0, .06, make('metal', name='Brass'))
    clip.location = (1.2, .55, .09)
    return group(big + [small, sheet, cards, clip] + pens, turn=(0, 0, -.42))
