"""Two conical cruets with corks: clear with oil, amber with vinegar."""
from ..finish import make
from ..materials.glass import make as glass
from ..mesh.core import group
from ..mesh.lathe import glass_profile, lathe
from .carafe import filled


def build(p):
    parts = []
    for name, x, y, content, depth in (('Clear', -.5, -.16, '#e3b024', 3.2), ('Amber', .48, .22, '#7a3d1d', 1.2)):
        wall = p.wall * .85
        body = lathe(glass_profile(p.profile[1:], wall, .1), glass('', name=name), seg=128, smooth=False)
        liquid = lathe(filled(p.profile[1:], wall, .1, .72), glass(content, name='', density=depth, ior=1.4, ripple=0), seg=96, smooth=False)
        top = p.profile[-1][1]
        cork = lathe([(0, top - .16), (.085, top - .16), (.125, top + .02), (.14, top + .14), (.12, top + .165), (0, top + .17)],
                     make('cork', seed=x), steps=5)
        parts.append(group([body, liquid, cork], at=(x, y, 0)))
    return group(parts)
