"""Burnished earthenware with fire marks."""
from ..graph import Graph, blend


def make(colour, seed=0, **_):
    g = Graph('terracotta')
    p = g.coords(offset=(seed, 0, 0))
    z = g.node('SeparateXYZ', None, Vector=g.coords()).outputs[2]
    cloud = g.noise(p, .9, 4, .6)
    fine = g.noise(p, 42, 5, .72)
    tone = g.mix(g.range(cloud, .35, .7, 0, .6), colour, blend(colour, '#d9a37e', .6))
    tone = g.mix(g.range(g.noise(p, .7, 2, .5), .6, .74, 0, .35), tone, blend(colour, '#3a241b', .5))
    tone = g.mix(g.range(fine, .56, .7, 0, .45), tone, blend(colour, '#efd9c2', .5))
    strokes = g.noise(g.coords(scale=(1, 1, 14), offset=(seed, 0, 0)), 2, 3)
    normal = g.bump(g.add(g.times(strokes, .6), g.times(fine, .35), g.noise(p, 4, 2)), .25, .014)
    rough = g.add(g.range(strokes, .3, .7, .44, .66), g.times(z, 0))
    return g.done(g.principled(Base_Color=tone, Roughness=rough, Specular=.3, Normal=normal))
