"""A round basket of whole willow rods: stakes, weavers over and under, a plaited border, two wrapped handles."""
import math
import random
from mathutils import Vector
from ..finish import surface
from ..mesh.core import add, group
from ..mesh.lathe import radius_at
from ..mesh.tube import tube

STAKES = 28


def strands(paths, radius, material, seg=7):
    """Many rods in one mesh."""
    verts, faces, uvs = [], [], []
    for path in paths:
        n, first, length = len(path), len(verts), 0
        for i, p in enumerate(path):
            d = (path[min(i + 1, n - 1)] - path[max(i - 1, 0)]).normalized()
            side = d.cross(Vector((0, 0, 1)))
            side = side.normalized() if side.length > .01 else Vector((1, 0, 0))
            up = side.cross(d)
            length += (p - path[i - 1]).length if i else 0
            for k in range(seg):
                a = 2 * math.pi * k / seg
                verts.append(p + side * (radius * math.cos(a)) + up * (radius * math.sin(a)))
                uvs.append((a, length + first))
        for i in range(n - 1):
            for k in range(seg):
                a, b = first + i * seg + k, first + i * seg + (k + 1) % seg
                faces.append((a, b, b + seg, a + seg))
    return add('strands', verts, faces, material, uvs, angle=180)


def build(p):
    chance = random.Random(7)
    top, pitch, rod = p.profile[-1][1], .078, .045
    wide = lambda z: radius_at(p.profile[1:], z)
    rows = []
    count = int(top / pitch)
    for j in range(count):
        z = .06 + j * pitch
        phase = (j % 2) * math.pi
        path = []
        shift = chance.uniform(-.01, .01)
        for i in range(STAKES * 8 + 1):
            a = 2 * math.pi * i / (STAKES * 8)
            weave = math.cos(a * STAKES / 2 + phase)
            r = wide(z) + .062 * weave + shift
            path.append(Vector((r * math.cos(a), r * math.sin(a), z + .012 * math.sin(a * 3 + j) + .008 * chance.uniform(-1, 1))))
        rows.append(path)
    stakes = [[Vector((wide(z) * math.cos(a), wide(z) * math.sin(a), z)) for z in (k * top / 12 for k in range(13))]
              for a in (2 * math.pi * (i + .5) / STAKES for i in range(STAKES))]
    border = []
    for strand in range(3):
        border.append([Vector(((wide(top) + .075 * math.cos(a * 24 + strand * 2.094)) * math.cos(a), (wide(top) + .075 * math.cos(a * 24 + strand * 2.094)) * math.sin(a),
                               top + .02 + .065 * math.sin(a * 24 + strand * 2.094))) for a in (2 * math.pi * i / 500 for i in range(501))])
    floor = [[Vector((r * math.cos(a), r * math.sin(a), .05)) for a in (2 * math.pi * i / 90 for i in range(91))] for r in (k * .09 for k in range(1, 17))]
    handles = []
    for side in (0, math.pi):
        x = wide(top) + .01
        arc = [(x * math.cos(side), -.62, top - .45), (x * math.cos(side), -.6, top + .1), (x * math.cos(side) * 1.01, -.38, top + .5), (x * math.cos(side) * 1.01, 0, top + .62),
               (x * math.cos(side) * 1.01, .38, top + .5), (x * math.cos(side), .6, top + .1), (x * math.cos(side), .62, top - .45)]
        handles.append(tube(arc, .085, surface(p, wrapped=True), seg=18))
    return group([strands(rows, rod, surface(p, seed=1)), strands(stakes, .05, surface(p, seed=2)), strands(border, .052, surface(p, seed=3)),
                  strands(floor, .05, surface(p, seed=4))] + handles, turn=(0, 0, .5))
