"""The paper sweep: one rig for every product picture."""
import math
from mathutils import Matrix, Vector
from ..graph import Graph
from ..lights import area, unseen, world
from ..mesh.core import add
from ..mesh.solid import box

PAPER = '#efe9e1'


def paper(colour=PAPER):
    g = Graph('backdrop')
    return g.done(g.node('BsdfDiffuse', None, Color=colour, Roughness=.3).outputs[0])


def sweep(k, wall):
    radius = 3.0
    profile = [(-22, 0)] + [(wall - radius + radius * math.sin(a), radius - radius * math.cos(a))
                            for a in (i * math.pi / 48 for i in range(25))] + [(wall, 26)]
    verts, faces = [], []
    for y, z in profile:
        verts += [(-34 * k, y * k, z * k), (34 * k, y * k, z * k)]
    for i in range(len(profile) - 1):
        faces.append((2 * i, 2 * i + 1, 2 * i + 3, 2 * i + 2))
    return add('sweep', verts, faces, paper(), angle=60)


def flat_wall(y, k):
    return add('wall', [(-40 * k, y, -40 * k), (40 * k, y, -40 * k), (40 * k, y, 40 * k), (-40 * k, y, 40 * k)],
               [(0, 1, 2, 3)], paper(), smooth=False)


def build(subject, options):
    """`stands`: floor, hangs or wall. `flags`: black cards for glass. `strip`: a low bright strip for metal. `dim`: less light, for lamps."""
    _, low, high = subject
    size = max((high - low).z, (high - low).x * .9, .9)
    k = size / 2.6
    stands = options.get('stands', 'floor')
    c = (low + high) / 2
    if stands == 'wall':
        flat_wall(high.y, k)
    else:
        ground = sweep(k, 6)
        if stands == 'hangs':
            ground.location = (c.x, 0, c.z - 7 * k)
    turn = Matrix.Rotation(math.radians(options.get('az', 0)), 4, 'Z')

    def at(x, y, z):
        return c + (turn @ Vector((x, y, z))) * k

    e = k * k * options.get('dim', 1)
    area(at(-5.2, -3.2, 4.6), c, (3.4 * k, 4.2 * k), 1150 * e, (1, .96, .91))
    area(at(6.2, -4.4, 2.2), c, (4 * k, 5 * k), 240 * e, (.95, .975, 1))
    area(at(.6, 1.2 if stands != 'wall' else -2.5, 7), c, (5 * k, 3.5 * k), 420 * e, (1, .98, .95))
    if stands != 'wall':
        area(at(0, 2.4, 9), at(0, 6, 1), (16 * k, 5 * k), 1100 * e, (1, .98, .955))
    world(.18 * options.get('dim', 1), .46 * options.get('dim', 1))
    black, white = Graph('card'), Graph('strip')
    if options.get('flags'):
        dark = black.done(black.node('BsdfDiffuse', None, Color='#080808').outputs[0])
        for side in (-1, 1):
            unseen(box((.05 * k, 3.2 * k, 5.5 * k), dark, at(side * 3.4, -.2, .8), bevel=0))
    if options.get('strip'):
        light = white.done(white.node('Emission', None, Color='#fff4e4', Strength=5.0).outputs[0])
        unseen(box((7 * k, .05 * k, .8 * k), light, at(-1.5, -5, -1.05), bevel=0))
