"""Cloth-bound books, to stand with other things."""
from ..finish import make
from ..mesh.core import group
from ..mesh.solid import box

CLOTHS = ('#8a9a8f', '#d8c3a2', '#7c4a3a', '#3d4a55', '#c9b79b', '#a8653f', '#5d6650')


def book(thick, depth, high, cloth, seed=0):
    """Standing, spine towards the viewer, its left foot at the origin."""
    cover = make('linen', cloth, density=60, seed=seed, dark=.82)
    t = .022
    boards = [box((t, depth, high), cover, (x, depth / 2, high / 2), bevel=.006) for x in (t / 2, thick - t / 2)]
    spine = box((thick, .03, high), cover, (thick / 2, .012, high / 2), bevel=.014)
    pages = box((thick - 2 * t, depth - .05, high - .06), make('paper', seed=seed), (thick / 2, depth / 2, high / 2), bevel=.004)
    return [*boards, spine, pages]


def row(widths, start=0.0, depth=1.25, seed=0):
    """Books side by side from `start` along x; gives the objects and where the row ends."""
    parts, x = [], start
    for i, (thick, high) in enumerate(widths):
        parts.append(group(book(thick, depth - .09 * (i % 3), high, CLOTHS[(i + seed) % len(CLOTHS)], i), at=(x, .04 * (i % 2), 0)))
        x += thick + .006
    return parts, x


def build(p):
    return group(row(((.2, 1.7), (.28, 1.9), (.16, 1.6)))[0])
