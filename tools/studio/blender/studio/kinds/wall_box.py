"""An open box shelf with dovetailed corners and one inner board, a small vase on it."""
from ..finish import make, surface
from ..mesh.core import group
from ..mesh.lathe import vessel
from ..mesh.solid import box
from .books import row


def build(p):
    w, d, t = 3.6, 1.8, .16
    at = d / 2
    parts = [box((w, .06, w), surface(p, axis=0, seed=1, scale=.8), (0, -.03, w / 2), bevel=.004)]
    for s in (-1, 1):
        side, lid = surface(p, axis=2, seed=5 + s), surface(p, axis=0, seed=9 + s)
        parts.append(box((t, d, w - 2 * t), side, (s * (w - t) / 2, -at, w / 2), bevel=.008))
        z = t / 2 if s < 0 else w - t / 2
        parts.append(box((w - 2 * t, d, t), lid, (0, -at, z), bevel=.008))
        for x in (-1, 1):
            for k in range(7):
                owner = lid if k % 2 else side
                parts.append(box((t, d / 7 - .004, t), owner, (x * (w - t) / 2, -d * (k + .5) / 7, z), bevel=.005))
    parts.append(box((w - 2 * t, d - .12, .14), surface(p, axis=0, seed=21), (0, -at + .02, w * .47), bevel=.008))
    vase = vessel([(.2, 0), (.34, .08), (.42, .35), (.3, .62), (.16, .78), (.2, .9)], .035, make('stoneware', '#d9ccb4', foot=.07))
    vase.location = (.75, -at, w * .47 + .07)
    books, _ = row(((.2, 1.2), (.26, 1.28), (.16, 1.1)), seed=2)
    for book in books:
        book.location.x -= 1.35
        book.location.y -= 1.5
        book.location.z = t
    return group(parts + [vase] + books)
