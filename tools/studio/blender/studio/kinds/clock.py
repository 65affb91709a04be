"""A plain round clock: case, dial with four marks, two hands, glass; a folded foot behind."""
import math
from ..finish import make, surface
from ..mesh.core import group
from ..mesh.lathe import lathe, rod
from ..mesh.solid import box


def build(p):
    r, t = .9, .34
    case = lathe([(0, 0), (r - .06, 0), (r - .015, .012), (r, .06), (r, t - .03), (r - .006, t - .006), (r - .02, t), (r - .045, t - .004), (r - .05, t - .02), (r - .05, t - .07), (0, t - .07)],
                 surface(p), seg=180, steps=5, angle=35)
    pale = p.name == 'Chalk'
    ink = make('plain', '#2e2c2a' if pale else '#efe8da', rough=.5)
    accent = make('metal', name='Brass', rough=.22)
    dial = lathe([(0, t - .066), (r - .052, t - .066)], make('powder', p.colour, rough=.72), seg=128, smooth=False)
    marks = []
    for k in range(4):
        a = k * math.pi / 2
        marks.append(box((.035, .15, .01), ink, (.7 * math.sin(a), .7 * math.cos(a), t - .062), (0, 0, -a), bevel=.003))
    hour = box((.05, .5, .008), ink, (.19 * math.sin(-1.0), .19 * math.cos(-1.0), t - .045), (0, 0, 1.0), bevel=.003)
    minute = box((.034, .78, .008), ink, (.3 * math.sin(.85), .3 * math.cos(.85), t - .034), (0, 0, -.85), bevel=.003)
    hub = rod(.045, t - .06, t - .018, accent, edge=.008)
    face = group([case, dial, hub, hour, minute] + marks, at=(0, 0, r), turn=(math.pi / 2 - .09, 0, 0))
    foot = box((.05, .5, .025), make('metal', name='Blackened Steel'), (0, .32, .03), bevel=.006)
    return group([face, foot], turn=(0, 0, .2))
