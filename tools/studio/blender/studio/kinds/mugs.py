"""Three mugs with pulled handles."""
from ..finish import make
from ..mesh.core import group
from ..mesh.lathe import vessel
from ..mesh.solid import fuse
from ..mesh.tube import tube

MIXED = ('#d9ccb4', '#2f4a3e', '#b05c32')
PLACES = ((-.56, -.34, 2.75), (.58, -.1, -.5), (-.02, .84, .55))


def mug(colour, seed, voxel=.014):
    body = vessel([(.36, 0), (.405, .025), (.44, .11), (.45, .45), (.45, .70), (.448, .85)], .044, None, floor=.115, wobble=.002)
    handle = tube([(.43, 0, .69), (.55, 0, .72), (.69, 0, .645), (.735, 0, .47), (.655, 0, .29), (.52, 0, .215), (.43, 0, .2)],
                  .052, None, squash=1.45, flare=.5)
    skin = fuse([body, handle], voxel)
    skin.data.materials.clear()
    skin.data.materials.append(make('stoneware', colour, seed=seed, foot=.1, rings=.2))
    return skin


def build(p):
    """`one`: a single mug, for rooms."""
    if p.one:
        return group([mug(p.colour, 3)], turn=(0, 0, -.6))
    colours = MIXED if p.name == 'Mixed' else (p.colour,) * 3
    objects = []
    for i, (colour, (x, y, turn)) in enumerate(zip(colours, PLACES)):
        ob = mug(colour, i + 2)
        ob.location, ob.rotation_euler.z = (x, y, 0), turn
        objects.append(ob)
    return group(objects)
