"""A turned metal cup with four pencils."""
import math
from ..finish import make, surface
from ..mesh.core import add, group, modified
from ..mesh.lathe import lathe

PAINTS = ('#2f3d38', '#b4552f', '#d7c4a3', '#33343a')


def build(p):
    r, h = .375, 1.0
    cup = lathe([(0, .01), (r - .05, .01), (r - .03, 0), (r - .012, 0), (r - .003, .008), (r, .02), (r, h - .012), (r - .004, h - .003),
                 (r - .012, h), (r - .02, h), (r - .027, h - .004), (r - .03, h - .012), (r - .03, .08), (0, .08)],
                surface(p, seed=1), smooth=False, seg=180, angle=60)
    pencils = []
    for i, paint in enumerate(PAINTS):
        a = i * 1.75 + .5
        pencils.append(pencil(paint, (.13 * math.cos(a + 3.1), .13 * math.sin(a + 3.1), .09), a, .25 - .03 * (i % 2), 1.72 - .1 * i))
    return group([cup] + pencils)


def pencil(paint, at, around, tilt, length):
    r, n = .036, 6
    verts = [(r * math.cos(k * math.pi / 3), r * math.sin(k * math.pi / 3), z) for z in (0, length - .24) for k in range(n)]
    faces = [(k, (k + 1) % n, n + (k + 1) % n, n + k) for k in range(n)]
    body = modified(add('pencil', verts, faces, make('plain', paint, rough=.38, specular=.5), angle=20), 'BEVEL', width=.007, segments=3, limit_method='ANGLE')
    cone = lathe([(r, length - .24), (r * .38, length - .07)], make('wood', name='Hinoki', axis=2, seed=1, scale=3), seg=24, steps=3)
    lead = lathe([(r * .38, length - .07), (.004, length), (0, length)], make('plain', '#2c2b2b', rough=.4), seg=20, steps=1)
    return group([body, cone, lead], at=at, turn=(0, tilt, around))
