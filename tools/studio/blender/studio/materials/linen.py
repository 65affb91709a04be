"""Washed linen: plain weave with slubs."""
from ..graph import Graph, shade
from .weave import weave


def make(colour, density=30, seed=0, dark=.72, stripes=None, hem=None, **_):
    """`stripes`: (colour, period, share) woven in along v, in units of 10 cm; `hem`: (width, distance) of drawn threads
    along the start and the sides."""
    g = Graph('linen')
    height, tone, _ = weave(g, density, seed)
    low, high = shade(colour, dark), shade(colour, 1.14)
    if stripes:
        second, period, share = stripes
        x = g.math('FRACT', g.math('DIVIDE', g.node('SeparateXYZ', None, Vector=g.coords('UV')).outputs[0], period))
        on = g.times(g.range(x, .5 - share / 2 - .01, .5 - share / 2 + .01), g.range(x, .5 + share / 2 + .01, .5 + share / 2 - .01))
        low, high = g.mix(on, low, shade(second, .78)), g.mix(on, high, shade(second, 1.1))
    col = g.mix(g.range(tone, .3, .7), low, high)
    col = g.mix(g.range(height, .05, .6, .45, 0), col, low)
    fuzz = g.noise(g.coords('UV'), density * 6, 2, .7)
    relief = g.add(height, g.times(tone, .8), g.times(fuzz, .25))
    if hem:
        part = g.node('SeparateXYZ', None, Vector=g.coords('UV'))
        from_end = g.math('ABSOLUTE', g.math('SUBTRACT', part.outputs[1], hem[1]))
        band = g.range(from_end, .035, .028)
        bundles = g.math('ABSOLUTE', g.math('SINE', g.times(part.outputs[0], 44)))
        col = g.mix(g.times(band, g.range(bundles, .75, .45)), col, shade(colour, .38))
        side = g.math('SUBTRACT', hem[0] / 2, g.math('ABSOLUTE', part.outputs[0]))
        fold = g.math('MAXIMUM', g.range(side, .10, .09), g.range(part.outputs[1], .16, .15))
        relief = g.add(relief, g.times(fold, 2.0), g.times(band, -1.5))
    return g.done(g.principled(Base_Color=col, Roughness=.95, Specular=.12, Sheen=.5, Sheen_Tint=.6, Normal=g.bump(relief, .5, .02)))
