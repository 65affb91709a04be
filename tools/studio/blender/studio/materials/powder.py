"""Powder-coated metal: matt, with a fine orange peel."""
from ..graph import Graph


def make(colour, seed=0, rough=.5, **_):
    g = Graph('powder')
    p = g.coords(offset=(seed, 0, 0))
    peel = g.noise(p, 75, 3, .55)
    tone = g.mix(g.range(g.noise(p, 1, 3), .3, .7, 0, .1), colour, g.mix(1, colour, '#cfc8c0', 'MULTIPLY'))
    return g.done(g.principled(Base_Color=tone, Roughness=g.range(peel, .3, .7, rough - .04, rough + .08), Specular=.38,
                               Normal=g.bump(g.add(peel, g.times(g.noise(p, 3, 2), .4)), .09, .008)))
