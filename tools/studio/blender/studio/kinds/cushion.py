"""A cushion that stands and slumps: piped linen, or oblong brushed mohair."""
from ..finish import surface
from ..mesh.cloth import filled, piping, slumped
from ..mesh.core import group


def build(p):
    mohair = p.finish == 'mohair'
    w, h = (6.0, 4.0) if mohair else (4.5, 4.5)
    material = surface(p, seed=2)
    cover, rim = filled(w, h, material, pressure=3.4 if mohair else 3.0, seed=3 if mohair else 1)
    seam = slumped(cover, rim, 2 if mohair else .6)
    parts = [cover]
    if not mohair:
        cord = piping(seam, .038, surface(p, seed=5, density=60))
        parts.append(cord)
    return group(parts, turn=(1.5708 - .2, 0, .16))
