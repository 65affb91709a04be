"""A square of wood, a brass lampholder and a bare globe bulb, on the wall."""
import math
from ..finish import make, surface
from ..graph import Graph
from ..lights import point
from ..mesh.core import group
from ..mesh.lathe import ball, lathe
from ..mesh.solid import box


def frosted():
    g = Graph('bulb')
    facing = g.node('LayerWeight', None, Blend=.5).outputs['Facing']
    light = g.node('Emission', None, Color=g.mix(facing, '#fff0d4', '#ffc98a'), Strength=g.range(facing, 0, 1, 1.15, .55)).outputs[0]
    return g.done(g.node('AddShader', None, _0=light, _1=g.principled(Base_Color='#f2ece0', Roughness=.3)).outputs[0])


def build(p):
    board = box((1.2, .22, 1.2), surface(p, axis=2, seed=4), bevel=.03)
    holder = lathe([(0, 0), (.24, 0), (.25, .02), (.25, .06), (.19, .09), (.18, .32), (.19, .34), (.19, .38), (.17, .40), (0, .40)],
                   make('metal', name='Brass', rough=.2), steps=5)
    holder.rotation_euler.x = math.pi / 2
    holder.location = (0, -.11, 0)
    bulb = ball(.475, frosted(), at=(0, -.9, 0), steps=48, seg=96)
    bulb.visible_shadow = False
    return group([board, holder, bulb, point((0, -.95, 0), 38, (1, .82, .58), .45)])
