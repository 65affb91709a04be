"""Three bud vases: a drop, a cone and a ball."""
from ..finish import surface
from ..mesh.core import group
from ..mesh.lathe import glass_profile, lathe

FORMS = (
    ([(.2, 0), (.3, .04), (.42, .3), (.36, .62), (.16, 1.05), (.085, 1.4), (.09, 1.65), (.14, 1.8)], -.52, .3),
    ([(.36, 0), (.4, .04), (.36, .25), (.2, .75), (.1, 1.1), (.09, 1.3), (.12, 1.4)], .34, .06),
    ([(.2, 0), (.3, .03), (.46, .24), (.46, .48), (.3, .7), (.11, .84), (.1, .93), (.14, 1.0)], -.12, -.5),
)


def build(p):
    vases = []
    for outer, x, y in FORMS:
        vase = lathe(glass_profile(outer, .028, .12), surface(p), seg=128, smooth=False)
        vase.location = (x, y, 0)
        vases.append(vase)
    return group(vases)
