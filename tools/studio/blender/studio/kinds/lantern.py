"""A paper globe on a spiral of split bamboo, lit, never quite round."""
import math
from ..finish import make
from ..lights import point
from ..materials.plain import emit
from ..mesh.core import group
from ..mesh.lathe import ball, lathe
from ..mesh.tube import ring, tube

ROWS = 26


def build(p):
    r = 2.0
    line = []
    for i in range(ROWS * 6 + 1):
        a = .16 + (math.pi - .32) * i / (ROWS * 6)
        sag = 1 - .016 * math.sin(math.pi * ((i % 6) / 6)) ** .8  # the paper falls in between the ribs
        line.append((r * math.sin(a) * sag, -r * .96 * math.cos(a)))
    skin = lathe(line, make('shade', '#f6eedd', through=.55, paper=True), seg=180, smooth=False, wobble=.004, angle=25)
    ribs = []
    bamboo = make('wood', name='Hinoki', axis=0)
    for i in range(ROWS + 1):
        a = .16 + (math.pi - .32) * i / ROWS
        ribs.append(ring(r * math.sin(a) - .004, .008, bamboo, at=(0, 0, -r * .96 * math.cos(a)), seg=160, section=6))
    wire = make('plain', '#2b2926', rough=.5)
    rim = ring(.32, .014, wire, at=(0, 0, 1.9))
    bar = tube([(-.31, 0, 1.9), (0, 0, 1.94), (.31, 0, 1.9)], .012, wire, seg=10)
    flex = tube([(0, 0, 1.2), (0, 0, 4), (.01, 0, 20)], .026, make('plain', '#efe9df', rough=.7), seg=12)
    flex['beside'] = True
    bulb = ball(.28, emit('#ffd9a4', 5), at=(0, 0, .35))
    bulb.visible_shadow = False
    return group([skin, rim, bar, flex, bulb, point((0, 0, .35), 120, (1, .8, .56), .3)] + ribs)
