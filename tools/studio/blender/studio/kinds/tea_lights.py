"""Three thin porcelain bowls with a tea light burning in each."""
from ..finish import make, surface
from ..graph import Graph
from ..lights import point
from ..materials.plain import emit
from ..mesh.core import group
from ..mesh.lathe import lathe, vessel


def flame():
    return lathe([(0, 0), (.028, .03), (.034, .07), (.02, .13), (.004, .18), (0, .185)], emit('#ffb45c', 14), seg=24, steps=5)


def build(p):
    parts = []
    for r, x, y in ((.55, .5, .32), (.45, -.52, .1), (.35, .06, -.46)):
        h = r * 1.12
        bowl = vessel([(r * .42, 0), (r * .6, .05), (r * .9, h * .42), (r, h * .8), (r * .99, h)], .02, surface(p, thin=.42, seed=x), floor=.05, wobble=.012)
        cup = lathe([(0, .052), (.19, .052), (.195, .06), (.195, .2), (.185, .2), (.185, .17), (0, .165)], make('metal', name='Tin', brushed=False, rough=.3), seg=64, steps=3)
        wax = lathe([(0, .172), (.184, .175)], make('wax'), seg=48, smooth=False)
        light = flame()
        light.location.z = .19
        light.visible_shadow = False
        parts.append(group([bowl, cup, wax, light, point((0, 0, .34), 7, (1, .62, .28), .05)], at=(x, y, 0)))
    return group(parts)
