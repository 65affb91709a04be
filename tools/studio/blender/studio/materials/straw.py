"""Twisted rye straw with a lighter strip of bramble every 16 mm (v of the UV runs along the rope)."""
from ..graph import Graph, blend


def make(colour='#cfae6f', **_):
    g = Graph('straw')
    part = g.node('SeparateXYZ', None, Vector=g.coords('UV'))
    u, v = part.outputs[0], part.outputs[1]
    twist = g.math('SINE', g.add(g.times(u, 9), g.times(v, 26)))
    fibre = g.noise(g.coords('UV', scale=(9, 1.5, 1)), 2, 4, .7)
    tone = g.ramp(g.add(g.times(twist, .16), fibre), [(.25, blend(colour, '#6d4f26', .55)), (.5, colour), (.75, blend(colour, '#f3e2b4', .5))])
    near = g.math('ABSOLUTE', g.math('SUBTRACT', g.math('FRACT', g.math('DIVIDE', v, .16)), .5))
    tie = g.range(near, .15, .12)
    tone = g.mix(tie, tone, g.mix(g.range(fibre, .3, .7), '#a9824f', '#c79f68'))
    height = g.add(g.times(twist, .5), fibre, g.times(tie, .4))
    return g.done(g.principled(Base_Color=tone, Roughness=.6, Specular=.25, Normal=g.bump(height, .45, .02)))
