"""A pair of bookends cut as three steps, holding a row of books."""
from mathutils import Vector
from ..finish import surface
from ..mesh.core import add, cleaned, group, modified
from .books import row

STEPS = ((0, 0), (1.2, 0), (1.2, .5), (.8, .5), (.8, 1.0), (.4, 1.0), (.4, 1.5), (0, 1.5))


def block(material, mirror):
    d = .9
    s = -1 if mirror else 1
    n = len(STEPS)
    verts = [Vector((s * x, y, z)) for y in (-d / 2, d / 2) for x, z in STEPS]
    faces = [tuple(range(n)), tuple(range(n, 2 * n))[::-1]] + [(k, (k + 1) % n, n + (k + 1) % n, n + k) for k in range(n)]
    ob = cleaned(add('block', verts, faces, material, angle=35))
    return modified(ob, 'BEVEL', width=.022, segments=4, limit_method='ANGLE')


def build(p):
    books, end = row(((.24, 1.9), (.3, 2.1), (.17, 1.75), (.34, 1.95), (.2, 1.8), (.26, 2.05)))
    for book in books:
        book.location.y -= .45
    left, right = block(surface(p, axis=0, seed=2), True), block(surface(p, axis=0, seed=5), False)
    left.location.x, right.location.x = -.006, end
    return group([left, right] + books)
