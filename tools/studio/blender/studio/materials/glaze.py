"""A smooth coloured glaze that breaks to brown at the lip and runs darker where it pools."""
from ..graph import Graph, blend


def make(colour, clay='#b08a68', foot=.1, gloss=.9, rings=.25, seed=0, breaks='#8a5a36', **_):
    g = Graph('glaze')
    p = g.coords(offset=(seed * 2.1, seed, 0))
    z = g.node('SeparateXYZ', None, Vector=g.coords()).outputs[2]
    run = g.noise(g.coords(scale=(3.2, 3.2, .7), offset=(seed, 4, 0)), 1, 4, .6)
    base = g.mix(g.range(run, .3, .72, 0, .55), colour, blend(colour, '#241c16', .32))
    base = g.mix(g.range(g.noise(p, 2.2, 3), .45, .75, 0, .35), base, blend(colour, '#f4ecdc', .35))
    edge = g.node('NewGeometry').outputs['Pointiness']
    base = g.mix(g.range(edge, .515, .555, 0, .8), base, blend(colour, breaks, .75))
    line = g.add(z, g.times(g.math('SUBTRACT', g.noise(p, 1.8, 3), .5), .1))
    bare = g.range(line, foot, foot - .015) if foot > 0 else g.times(z, 0)
    base = g.mix(g.times(g.range(line, foot + .12, foot), .45 if foot > 0 else 0), base, blend(colour, '#1a1410', .45))
    grain = g.noise(p, 48, 4, .7)
    body = g.mix(g.range(grain, .35, .7), clay, blend(clay, '#5a4030', .3))
    wave = g.math('SINE', g.add(g.times(z, 30), g.times(g.noise(p, 1.4, 2), 7)))
    normal = g.bump(g.add(g.times(wave, rings), g.noise(p, 3.5, 3), g.times(grain, bare, 1.2)), .24, .014)
    rough = g.add(g.range(run, .3, .7, .16, .3), g.times(bare, .6))
    return g.done(g.principled(Base_Color=g.mix(bare, base, body), Roughness=rough, Specular=.5,
                               Clearcoat=g.times(g.math('SUBTRACT', 1, bare), gloss), Clearcoat_Roughness=.05,
                               Normal=normal, Clearcoat_Normal=normal))
