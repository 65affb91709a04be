"""A slim desk lamp: round base, stem, one brass hinge, dome head."""
import math
from mathutils import Vector
from ..finish import make, surface
from ..lights import area
from ..materials.plain import emit
from ..mesh.core import group
from ..mesh.lathe import lathe, rod
from ..mesh.tube import tube


def build(p):
    coat = surface(p, rough=.48)
    brass = make('metal', name='Brass')
    base = lathe([(0, 0), (.72, 0), (.745, .012), (.75, .04), (.745, .125), (.72, .15), (.1, .152), (0, .152)], coat, steps=5)
    stem = tube([(-.45, 0, .13), (-.45, 0, 2), (-.45, 0, 4.1)], .045, coat, seg=24)
    collar = rod(.075, .14, .24, brass)
    collar.location.x = -.45
    hinge = rod(.12, -.09, .09, brass, edge=.012)
    hinge.rotation_euler.x = math.pi / 2
    hinge.location = (-.45, 0, 4.12)
    screw = rod(.045, -.12, .12, brass, edge=.01)
    screw.rotation_euler.x = math.pi / 2
    screw.location = (-.45, 0, 4.12)
    end = Vector((1.5, 0, 4.5))
    arm = tube([(-.45, 0, 4.12), (.5, 0, 4.31), tuple(end)], .04, coat, seg=24)
    dome = lathe([(0, .34), (.07, .34), (.08, .32), (.08, .22), (.2, .19), (.5, -.02), (.62, -.3), (.625, -.32), (.61, -.325), (.6, -.3), (.47, -.04), (.2, .14), (0, .16)],
                 coat, seg=144)
    disc = lathe([(0, -.2), (.5, -.2)], emit('#ffdfb4', 6), smooth=False)
    head = group([dome, disc], at=end - Vector((0, 0, .22)), turn=(0, .24, 0))
    light = area(end + Vector((-.06, 0, -.5)), end + Vector((-.6, 0, -4)), (.7, .7), 40, (1, .84, .62), 130)
    flex = tube([(-.45, .7, .06), (-.5, 1.0, .026), (-1.2, 1.5, .026), (-3, 1.8, .026), (-8, 2.4, .026)], .024, make('plain', '#2a2927', rough=.6), seg=12)
    flex['beside'] = True
    return group([base, stem, collar, hinge, screw, arm, head, light, flex], turn=(0, 0, -.2))
