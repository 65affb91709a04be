"""Brushed mohair: blurred, with a bright edge where the pile stands against the light."""
from ..graph import Graph, shade


def make(colour, seed=0, **_):
    g = Graph('mohair')
    pile = g.noise(g.coords('UV', scale=(1, 2.4, 1), offset=(seed, seed, 0)), 26, 5, .78, .6)
    tuft = g.noise(g.coords('UV', offset=(seed, 1, 0)), 7, 4, .7)
    facing = g.node('LayerWeight', None, Blend=.45).outputs['Facing']
    tone = g.mix(g.range(pile, .3, .72), shade(colour, .7), shade(colour, 1.2))
    tone = g.mix(g.range(tuft, .3, .7, 0, .35), tone, shade(colour, .78))
    tone = g.mix(g.times(facing, .55), tone, g.mix(.5, colour, '#fff4e6'))
    return g.done(g.principled(Base_Color=tone, Roughness=1.0, Specular=.04, Sheen=1.0, Sheen_Tint=.5,
                               Normal=g.bump(g.add(pile, g.times(tuft, 1.4)), .8, .05)))
