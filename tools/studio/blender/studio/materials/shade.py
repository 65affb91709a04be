"""Lamp shades that let a part of the light through: linen with slubs, or long-fibred paper."""
from ..graph import Graph, shade
from .weave import weave


def make(colour='#f0e4d0', density=26, through=.5, paper=False, **_):
    g = Graph('shade')
    if paper:
        strands = g.noise(g.coords('UV', scale=(26, 5, 1)), 2, 6, .75)
        f = g.add(g.times(strands, .7), g.times(g.noise(g.coords(scale=(1, 1, 1)), 9, 4, .7), .3))
    else:
        height, tone, _ = weave(g, density, 2)
        cloud = g.noise(g.coords('UV'), 1.3, 3)
        f = g.add(g.times(height, .28), g.times(tone, .5), g.times(cloud, .22))
    col = g.mix(g.range(f, .25, .72), shade(colour, .58), colour)
    normal = g.bump(f, .3, .012)
    outside = g.node('BsdfDiffuse', None, Color=col, Roughness=.9, Normal=normal).outputs[0]
    inside = g.node('BsdfTranslucent', None, Color=g.mix(.4, col, '#f6d9b0', 'MULTIPLY'), Normal=normal).outputs[0]
    return g.done(g.mix_shader(through, outside, inside))
