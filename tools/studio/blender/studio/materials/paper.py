"""Paper: sheets, envelopes, book blocks."""
from ..graph import Graph


def make(colour='#f4efe6', seed=0, **_):
    g = Graph('paper')
    f = g.noise(g.coords(offset=(seed, 0, 0)), 40, 6, .75)
    return g.done(g.principled(Base_Color=g.mix(g.range(f, .3, .7, 0, .12), colour, '#d8cbb6'), Roughness=.9, Specular=.15,
                               Normal=g.bump(f, .2, .008)))
