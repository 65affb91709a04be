"""Vitreous enamel on steel."""
from ..graph import Graph, shade


def make(colour, seed=0, **_):
    g = Graph('enamel')
    p = g.coords(offset=(seed, 0, 0))
    normal = g.bump(g.add(g.noise(p, 6, 3), g.times(g.noise(p, 26, 3), .2)), .1, .012)
    fleck = g.range(g.noise(p, 34, 3, .5), .68, .73)
    return g.done(g.principled(Base_Color=g.mix(g.times(fleck, .18), shade(colour, .9), '#3b3f46'), Roughness=.22, Specular=.55,
                               Clearcoat=.8, Clearcoat_Roughness=.04, Normal=normal, Clearcoat_Normal=normal))
