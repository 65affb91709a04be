"""A heavy folded blanket with a window check, its edge whipped in cream."""
from ..finish import surface
from ..mesh.cloth import folded
from ..mesh.core import group


def build(p):
    w, d, layers, pitch = 4.4, 3.3, 6, .24
    cloth = folded(w, d, layers, pitch, surface(p, seed=2, check=True), thick=.15, seed=3, rough=1.2)
    return group([cloth], turn=(0, 0, .5))
