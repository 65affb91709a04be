"""An opal globe, lit evenly, on a turned metal foot."""
from ..finish import make, surface
from ..graph import Graph
from ..lights import point
from ..mesh.core import group
from ..mesh.lathe import ball, lathe
from ..mesh.tube import tube


def opal():
    g = Graph('opal')
    facing = g.node('LayerWeight', None, Blend=.4).outputs['Facing']
    z = g.node('SeparateXYZ', None, Vector=g.coords()).outputs[2]
    glow = g.add(g.range(z, -.9, .9, 1.02, .72), g.times(facing, -.22))
    light = g.node('Emission', None, Color=g.mix(g.range(facing, 0, 1), '#fff1dc', '#ffdcae'), Strength=g.times(glow, .8)).outputs[0]
    skin = g.principled(Base_Color='#f4efe6', Roughness=.34, Specular=.45)
    return g.done(g.node('AddShader', None, _0=light, _1=skin).outputs[0])


def build(p):
    foot = lathe([(0, 0), (.44, 0), (.46, .012), (.465, .04), (.46, .08), (.40, .12), (.30, .18), (.26, .28), (.27, .36), (.36, .42), (.38, .45), (.36, .47), (0, .47)],
                 surface(p), steps=8)
    globe = ball(.9, opal(), at=(0, 0, 1.3), steps=64, seg=144)
    globe.visible_shadow = False
    flex = tube([(.2, .38, .05), (.4, .7, .024), (1, 1.0, .024), (2.4, 1.2, .024), (4, 2, .024), (9, 2.4, .024)], .022, make('plain', '#1f1e1d', rough=.7), seg=12)
    flex['beside'] = True
    return group([foot, globe, flex, point((0, 0, 1.3), 26, (1, .84, .62), .85)])
