"""Hard porcelain under a thin clear glaze.

Its roughness stays above .3: below about .27 Cycles leaves a surface out of the passes that guide the denoiser, and one that varies around
that comes out in patches.
"""
from ..graph import Graph, shade


def make(colour, gloss=.7, seed=0, **_):
    g = Graph('porcelain')
    p = g.coords(offset=(seed, 0, 0))
    normal = g.bump(g.noise(p, 1.6, 1), .07, .014)  # finer waves would glint in spots
    tone = g.mix(g.range(g.noise(p, .6, 1), .3, .7), shade(colour, .93), shade(colour, .9))  # not so white that it burns out
    return g.done(g.principled(Base_Color=tone, Roughness=.34, Specular=.5,
                               Clearcoat=gloss, Clearcoat_Roughness=.05, Normal=normal, Clearcoat_Normal=normal))
