"""A small serving board glued from four staves, with a hole to hang it by."""
import math
from mathutils import Matrix, Vector
from ..finish import make
from ..mesh.core import group
from ..mesh.lathe import rod
from ..mesh.solid import cut, plate, rounded


def build(p):
    w, d, t = 3.0, 1.6, .18
    staves = []
    n = 4
    for i in range(n):
        y = (i - (n - 1) / 2) * d / n
        board = plate(stave(w, d / n, -1 if i == 0 else 1 if i == n - 1 else 0), 0, t, make('wood', name=p.name, axis=0, seed=i * 3 + 2, rough=.4), edge=.006)
        board.location.y = y
        staves.append(board)
    for board in staves:
        board.data.transform(Matrix.Translation((0, board.location.y, 0)))
        board.location.y = 0
    for board in staves[1:3]:
        hole = rod(.15, -.2, .4, None)
        hole.location.x = w / 2 - .34
        cut(board, hole, .008)
    return group(staves, turn=(0, 0, -.38))


def stave(w, d, end):
    """The outer staves carry the rounded corners of the board."""
    line = [point for point, _ in rounded(w, d, .012, 3)]
    if end:
        corner = []
        for k in range(15):
            a = math.radians(90 * k / 14)
            corner.append((w / 2 - .16 + .16 * math.cos(a), (d / 2 - .16 + .16 * math.sin(a))))
        top = [Vector((x, y, 0)) for x, y in corner] + [Vector((-x, y, 0)) for x, y in reversed(corner)]
        low = [Vector((-w / 2, -d / 2 + .004, 0)), Vector((-w / 2 + .004, -d / 2, 0)), Vector((w / 2 - .004, -d / 2, 0)), Vector((w / 2, -d / 2 + .004, 0))]
        line = top + low
        if end < 0:
            line = [Vector((-v.x, -v.y, 0)) for v in line]
    n = len(line)
    out = []
    for i, v in enumerate(line):
        t = line[(i + 1) % n] - line[i - 1]
        out.append((v, Vector((t.y, -t.x, 0)).normalized()))
    return out
