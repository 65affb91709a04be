"""A bedside jug of water with its drinking glass turned over the neck."""
from ..finish import surface
from ..materials.glass import water
from ..mesh.core import group
from ..mesh.lathe import glass_profile, lathe
from .carafe import filled


def build(p):
    wall = p.wall * .9
    body = lathe(glass_profile(p.profile[1:], wall, .14), surface(p), seg=144, smooth=False)
    inside = lathe(filled(p.profile[1:], wall, .14, .9), water(), seg=112, smooth=False)
    cup = [(.3, 0), (.33, .03), (.36, .4), (.385, .86)]
    glass = lathe(glass_profile(cup, .024, .07), surface(p), seg=128, smooth=False)
    glass.rotation_euler.x = 3.14159
    glass.location.z = 2.3
    return group([body, inside, glass])
