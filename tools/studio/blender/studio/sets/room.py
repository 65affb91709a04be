"""A corner of a room: a table or a floor against a plaster wall, morning sun through a window with glazing bars and leaves."""
import math
import random
from mathutils import Quaternion, Vector
from ..finish import make
from ..lights import area, sun, unseen, world
from ..mesh.core import add
from ..mesh.solid import box


def build(subject, options):
    """`ground`: table, floor or linen. `wall`: its colour. `wood`: of the ground. `sun`: strength. `back`: distance of the wall in units."""
    k = options.get('scale', 1.0)
    back = options.get('back', 2.75 * k)
    ground = options.get('ground', 'table')
    wood = options.get('wood', 'Oak')
    if ground == 'floor':
        chance = random.Random(3)
        for i in range(22):
            x = (i - 11) * 1.9 * k / 2
            box((.94 * k, 30 * k, .3), make('wood', name=wood, axis=1, seed=i * 3.1, scale=.5, rough=.5), (x, back - 15 * k + chance.uniform(-.2, 0), -.15), bevel=.012)
        box((60 * k, .16, 1.1), make('powder', '#efe9de', rough=.6), (0, back - .08, .55), bevel=.03)
    else:
        top = make('wood', name=wood, axis=0, seed=7, scale=.55, rough=.46) if ground == 'table' else make('tablecloth', '#e6dccb')
        box((30 * k, 16 * k, .45), top, (0, back - 8 * k, -.225), bevel=.05)
    add('wall', [(-60 * k, back, -14), (60 * k, back, -14), (60 * k, back, 40 * k), (-60 * k, back, 40 * k)], [(0, 1, 2, 3)],
        make('plaster', options.get('wall', '#e2dbcf')), smooth=False)
    daylight(options, k, back)


def daylight(options, k, back):
    d = Vector((.80, .62, -.42)).normalized()
    sun(d, options.get('sun', 4.2), (1, .91, .79), 1.6)
    q = d.to_track_quat('-Z', 'Y')
    x, z = options.get('window', (.2, 2.3))
    base = Vector((x * k, back - .7, z * k)) - d * 11 * k
    black = make('plain', '#1b1a18', rough=1, specular=0)

    def card(cx, cy, w, h):
        ob = box((w * k, h * k, .05), black, base + q @ Vector((cx * k, cy * k, 0)), q.to_euler(), bevel=0)
        unseen(ob, shadow=True)

    w, h = 4.6, 5.0
    for cx, cy, cw, ch in ((-w / 2 - 20, 0, 40, 80), (w / 2 + 20, 0, 40, 80), (0, h / 2 + 20, w, 40), (0, -h / 2 - 20, w, 40), (0, 0, .16, h), (0, -h / 6, w, .12), (0, h / 6, w, .12)):
        card(cx, cy, cw, ch)
    chance = random.Random(4)
    for _ in range(24):
        ln = chance.uniform(.2, 2.4)
        c = Vector((1.9 - ln * .85 + chance.uniform(-.3, .3), 2.4 - ln * .62 + chance.uniform(-.5, .4), chance.uniform(.5, 2.5)))
        a, b = chance.uniform(.5, .85), chance.uniform(.12, .2)
        points = [(-a / 2, 0, 0), (-a / 6, b, 0), (a / 5, b * .8, 0), (a / 2, 0, 0), (a / 5, -b * .8, 0), (-a / 6, -b, 0)]
        leaf = add('leaf', [tuple(v * k for v in point) for point in points], [(0, 1, 2, 3, 4, 5)], black, smooth=False)
        leaf.rotation_mode = 'QUATERNION'
        leaf.rotation_quaternion = q @ Quaternion((0, 0, 1), chance.uniform(-2.6, -.3))
        leaf.location = base + q @ (c * k)
        unseen(leaf, shadow=True)
    e = k * k
    area((-9 * k, -5 * k, 6 * k), (0, 0, k), (6 * k, 7 * k), 820 * e, (.93, .97, 1))
    area((7 * k, -8 * k, 4 * k), (0, 0, k), (7 * k, 7 * k), 420 * e, (1, .95, .89))
    world(.30, .55, (.98, .985, 1))
