"""Brass and blackened steel, with the lines of the last pass of the tool."""
from ..graph import Graph


def make(colour='#b58d43', name='Brass', along='u', brushed=True, rough=None, seed=0, **_):
    """`along`: which UV axis the tool ran along."""
    g = Graph('metal')
    black = 'Steel' in (name or '')
    base = '#4a4846' if black else '#c39a5c'
    warm = '#2f2d2c' if black else '#a97a44'
    rough = rough if rough is not None else (.42 if black else .25)
    lines = g.noise(g.coords('UV', scale=(1.2, 220, 1) if along == 'u' else (220, 1.2, 1), offset=(seed, seed, 0)), 1, 5, .75)
    p = g.coords(offset=(seed, 0, 0))
    smudge = g.noise(p, 1.7, 5, .62)
    tone = g.mix(g.range(smudge, .36, .7, 0, .5), base, warm)
    roughness = g.add(g.range(smudge, .3, .75, rough - .05, rough + .13),
                      g.times(g.math('SUBTRACT', lines, .5), .22 if brushed else .05))
    normal = g.bump(g.add(lines, g.times(g.noise(p, 5, 3), .5)), .16 if brushed else .05, .004)
    return g.done(g.principled(Base_Color=tone, Metallic=1, Roughness=roughness, Anisotropic=.5 if brushed else 0, Normal=normal))
