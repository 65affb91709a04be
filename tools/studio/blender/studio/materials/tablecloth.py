"""Table linen on a flat ground without UVs: the weave comes from object coordinates."""
from ..graph import Graph, shade


def make(colour='#e6dccb', **_):
    g = Graph('tablecloth')
    part = g.node('SeparateXYZ', None, Vector=g.coords())
    threads = [g.math('ABSOLUTE', g.math('SINE', g.times(part.outputs[i], 95))) for i in (0, 1)]
    slub = g.add(g.times(g.noise(g.coords(scale=(1, 26, 1)), 3, 2, .6), .5), g.times(g.noise(g.coords(scale=(26, 1, 1)), 3, 2, .6), .5))
    tone = g.mix(g.range(slub, .35, .65), shade(colour, .82), shade(colour, 1.06))
    crease = g.noise(g.coords(), .5, 3)
    height = g.add(threads[0], threads[1], g.times(slub, 1.5), g.times(crease, 6))
    return g.done(g.principled(Base_Color=tone, Roughness=.95, Specular=.1, Sheen=.3, Normal=g.bump(height, .3, .02)))
