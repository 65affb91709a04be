"""Turned cork."""
from ..graph import Graph


def make(colour='#c39a6b', seed=0, **_):
    g = Graph('cork')
    v = g.noise(g.coords(offset=(seed, 0, 0)), 14, 5, .7)
    pits = g.range(g.noise(g.coords(offset=(seed, 3, 0)), 9, 4, .6), .62, .68)
    tone = g.mix(g.times(pits, .7), g.ramp(v, [(.3, '#9a6d46'), (.5, '#c79f70'), (.75, '#dcbd92')]), '#5f4029')
    return g.done(g.principled(Base_Color=tone, Roughness=.85, Specular=.15, Normal=g.bump(g.add(v, g.times(pits, -.6)), .4, .02)))
