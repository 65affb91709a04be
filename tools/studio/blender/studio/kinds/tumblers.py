"""Two heavy tumblers."""
from ..finish import surface
from ..mesh.core import group
from ..mesh.lathe import glass_profile, lathe


def build(p):
    glasses = []
    for x, y in ((-.46, -.2), (.5, .28)):
        glass = lathe(glass_profile(p.profile[1:], p.wall * .8, .12), surface(p), seg=160, smooth=False)
        glass.location = (x, y, 0)
        glasses.append(glass)
    return group(glasses)
