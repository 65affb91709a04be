"""A shallow basket sewn from a coil of twisted straw, bound with bramble."""
import math
from mathutils import Vector
from ..finish import make, surface
from ..mesh.core import add, group, spline


def build(p):
    line = [(q.x, q.y) for q in spline([(r, z, 0) for r, z in [(.04, .05), *[(r, z + .05) for r, z in p.profile[1:]]]], 40)]
    lengths = [0.0]
    for a, b in zip(line, line[1:]):
        lengths.append(lengths[-1] + math.dist(a, b))
    pitch, thick = .105, .056
    turns = lengths[-1] / pitch
    steps = int(turns * 150)
    rope, ties, uvs, faces = [], [], [], []
    centres = []
    k = 0
    for i in range(steps + 1):
        t = i / steps
        s = t * lengths[-1]
        while k + 2 < len(lengths) and lengths[k + 1] < s:
            k += 1
        f = (s - lengths[k]) / max(1e-6, lengths[k + 1] - lengths[k])
        r = line[k][0] + (line[k + 1][0] - line[k][0]) * f
        z = line[k][1] + (line[k + 1][1] - line[k][1]) * f
        a = 2 * math.pi * turns * t
        centres.append((Vector((r * math.cos(a), r * math.sin(a), z)), Vector((math.cos(a), math.sin(a), 0)), r * a))
    section = 10
    travelled = 0
    for i, (c, out, _) in enumerate(centres):
        if i:
            travelled += (c - centres[i - 1][0]).length
        tie = math.exp(-(((travelled / .16) % 1 - .5) / .16) ** 2)  # drawn in where the bramble goes round
        rr = thick * (1 - .13 * tie)
        for j in range(section):
            b = 2 * math.pi * j / section
            rope.append(c + out * (rr * math.cos(b)) + Vector((0, 0, rr * math.sin(b))))
            uvs.append((b, travelled))
    for i in range(len(centres) - 1):
        for j in range(section):
            faces.append((i * section + j, i * section + (j + 1) % section, (i + 1) * section + (j + 1) % section, (i + 1) * section + j))
    return group([add('rope', rope, faces, surface(p), uvs, angle=180)])
