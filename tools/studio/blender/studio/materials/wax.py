"""Candle wax."""
from ..graph import Graph


def make(colour='#efe6d3', seed=0, **_):
    g = Graph('wax')
    p = g.coords(offset=(seed, 0, 0))
    normal = g.bump(g.add(g.noise(p, 3.5, 3), g.times(g.noise(p, 25, 3), .15)), .2, .03)
    return g.done(g.principled(Base_Color=colour, Roughness=.46, Specular=.42,
                               Emission=colour, Emission_Strength=.06, Normal=normal))
