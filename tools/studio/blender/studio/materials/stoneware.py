"""Wheel-thrown stoneware: iron specks, glaze that thins at edges, a bare clay foot, soft throwing rings."""
from ..graph import Graph


def specks(g, p, seeds=((11, .62), (26, .45), (60, .5))):
    found = None
    for scale, cut in seeds:
        cells = g.node('TexVoronoi', {'feature': 'F1'}, Vector=p, Scale=scale, Randomness=1)
        chance = g.node('SeparateXYZ', None, Vector=cells.outputs['Color']).outputs[0]
        size = g.times(g.math('MAXIMUM', g.math('SUBTRACT', chance, cut), 0), .42)
        ragged = g.times(g.math('SUBTRACT', g.noise(p, scale * 4, 2), .5), .12)
        near = g.math('SUBTRACT', g.math('SUBTRACT', size, cells.outputs['Distance']), ragged)
        one = g.times(g.range(near, -.02, .06), g.range(chance, cut, cut + .06))
        found = one if found is None else g.math('MAXIMUM', found, one)
    return found


def make(colour, speck='#4a3a2c', amount=.85, gloss=.7, clay='#a98e70', foot=.13, rings=.35, seed=0, breaks='#ad8b66', **_):
    g = Graph('stoneware')
    p = g.coords(offset=(seed * 3.7, seed * 1.3, 0))
    z = g.node('SeparateXYZ', None, Vector=g.coords()).outputs[2]
    base = g.mix(g.range(g.noise(p, 1.1, 4, .6), .3, .7, 0, .3), colour, g.mix(1, colour, '#cdb394', 'MULTIPLY'))
    edge = g.node('NewGeometry').outputs['Pointiness']
    base = g.mix(g.range(edge, .515, .56, 0, .55), base, g.mix(.5, breaks, colour))
    if amount > 0:
        base = g.mix(g.times(specks(g, p), min(amount, 1)), base, speck)
    line = g.add(z, g.times(g.math('SUBTRACT', g.noise(p, 2.5, 2), .5), .05))
    bare = g.range(line, foot, foot - .012) if foot > 0 else g.times(z, 0)
    pooled = g.times(g.range(line, foot + .09, foot), .3 if foot > 0 else 0)
    base = g.mix(pooled, base, g.mix(1, base, '#8d8378', 'MULTIPLY'))
    grog = g.noise(p, 55, 4, .7)
    body = g.mix(g.range(grog, .35, .7), clay, g.mix(1, clay, '#b9aa9a', 'MULTIPLY'))
    wave = g.math('SINE', g.add(g.times(z, 34), g.times(g.noise(p, 1.4, 2), 7)))
    height = g.add(g.times(wave, rings), g.times(g.noise(p, 4.5, 3), 1.2), g.times(grog, bare, 1.2))
    normal = g.bump(height, .28, .014)
    rough = g.add(g.range(g.noise(p, 7, 4), .3, .7, .42 - .2 * gloss, .55 - .2 * gloss), g.times(bare, .4))
    coat = g.times(g.math('SUBTRACT', 1, bare), gloss)
    return g.done(g.principled(Base_Color=g.mix(bare, base, body), Roughness=rough, Specular=.45, Clearcoat=coat,
                               Clearcoat_Roughness=.09, Normal=normal, Clearcoat_Normal=normal))
