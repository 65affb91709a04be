"""Willow: brown in its bark, buff when boiled and peeled."""
from ..graph import Graph, blend


def make(colour='#c9a877', seed=0, wrapped=False, **_):
    g = Graph('wicker')
    streak = g.noise(g.coords('UV', scale=(2, .6, 1), offset=(seed, seed, 0)), 2.2, 4, .65)
    big = g.noise(g.coords(offset=(seed, 0, 0)), 2.4, 3)
    tone = g.ramp(streak, [(.28, blend(colour, '#3d2a1a', .5)), (.5, colour), (.75, blend(colour, '#f0dcb6', .4))])
    tone = g.mix(g.range(big, .35, .7, 0, .4), tone, blend(colour, '#5c3d24', .35))
    height = g.times(streak, .6)
    if wrapped:
        v = g.node('SeparateXYZ', None, Vector=g.coords('UV')).outputs[1]
        bands = g.math('ABSOLUTE', g.math('SINE', g.times(v, 38)))
        tone = g.mix(g.range(bands, .35, 0, 0, .8), tone, blend(colour, '#2a1b10', .7))
        height = g.add(height, g.times(bands, 2))
    return g.done(g.principled(Base_Color=tone, Roughness=.5, Specular=.35, Normal=g.bump(height, .5, .02)))
