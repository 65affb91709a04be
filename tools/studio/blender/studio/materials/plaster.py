"""Trowelled plaster."""
from ..graph import Graph


def make(colour='#e2dbcf', **_):
    g = Graph('plaster')
    p = g.coords()
    f = g.add(g.noise(p, 1.3, 4, .6), g.times(g.noise(p, 20, 4, .7), .25))
    col = g.mix(g.range(g.noise(p, .7, 3), .3, .7, 0, .25), colour, g.mix(1, colour, '#ede3d6', 'MULTIPLY'))
    return g.done(g.principled(Base_Color=col, Roughness=.92, Specular=.12, Normal=g.bump(f, .2, .05)))
