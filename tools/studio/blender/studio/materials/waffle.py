"""Waffle weave: pillows of 6 mm, hollow in the middle."""
from ..graph import Graph, shade


def make(colour, seed=0, **_):
    g = Graph('waffle')
    warp = g.times(g.math('SUBTRACT', g.noise(g.coords('UV', offset=(seed, 0, 0)), 4, 3), .5), .03)
    part = g.node('SeparateXYZ', None, Vector=g.coords('UV'))
    cell = [g.math('ABSOLUTE', g.math('SUBTRACT', g.math('FRACT', g.times(g.add(axis, warp), 14)), .5)) for axis in part.outputs[:2]]
    ridge = g.math('POWER', g.times(g.math('MAXIMUM', cell[0], cell[1]), 2), 2.2)
    thread = g.math('SINE', g.times(g.add(part.outputs[0], part.outputs[1]), 420))
    fuzz = g.noise(g.coords('UV'), 120, 3, .7)
    tone = g.mix(ridge, shade(colour, .62), shade(colour, 1.08))
    tone = g.mix(g.range(fuzz, .3, .7, 0, .2), tone, shade(colour, .8))
    height = g.add(g.times(ridge, 2.4), g.times(thread, .1), g.times(fuzz, .35))
    return g.done(g.principled(Base_Color=tone, Roughness=1.0, Specular=.08, Sheen=.5, Normal=g.bump(height, .8, .035)))
