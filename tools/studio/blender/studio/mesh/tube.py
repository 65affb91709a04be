"""Round and flat sections swept along a curve: handles, wires, rods, flexes."""
import math
from mathutils import Vector
from .core import add, spline


def tube(points, radius, material, seg=24, steps=12, squash=1.0, flare=0.0, taper=0.0, caps=True, closed=False):
    """`squash` widens the section, `flare` both ends (a pulled handle), `taper` thins it towards the end."""
    line = spline(points, steps)
    n, verts, faces, uvs, side, length = len(line), [], [], [], None, 0
    for i, p in enumerate(line):
        d = (line[min(i + 1, n - 1)] - line[max(i - 1, 0)]).normalized()
        if side is None:
            side = Vector((0, 1, 0)) if abs(d.y) < .9 else Vector((1, 0, 0))
        side = (side - d * side.dot(d)).normalized()  # carried along the curve, so that the section never twists
        across = d.cross(side)
        t = i / (n - 1)
        r = radius * (1 + flare * max(0, 1 - min(t, 1 - t) * 2 / .28) ** 2) * (1 - taper * t)
        if i:
            length += (p - line[i - 1]).length
        for k in range(seg):
            a = 2 * math.pi * k / seg
            verts.append(p + side * (math.cos(a) * r * squash) + across * (math.sin(a) * r))
            uvs.append((k / seg * 6.28 * radius, length))
    rows = n if closed else n - 1
    for i in range(rows):
        for k in range(seg):
            a, b = i * seg + k, i * seg + (k + 1) % seg
            c, d = ((i + 1) % n) * seg + (k + 1) % seg, ((i + 1) % n) * seg + k
            faces.append((a, b, c, d))
    if caps and not closed:
        faces.append(tuple(range(seg))[::-1])
        faces.append(tuple(range((n - 1) * seg, n * seg)))
    return add('tube', verts, faces, material, uvs)


def ring(radius, thickness, material, at=(0, 0, 0), turn=(0, 0, 0), seg=72, section=20):
    """A torus."""
    verts, faces, uvs = [], [], []
    for j in range(seg):
        a = 2 * math.pi * j / seg
        for k in range(section):
            b = 2 * math.pi * k / section
            r = radius + thickness * math.cos(b)
            verts.append((r * math.cos(a), r * math.sin(a), thickness * math.sin(b)))
            uvs.append((b * thickness, a * radius))
            faces.append((j * section + k, ((j + 1) % seg) * section + k,
                          ((j + 1) % seg) * section + (k + 1) % section, j * section + (k + 1) % section))
    ob = add('ring', verts, faces, material, uvs, angle=180)
    ob.location, ob.rotation_euler = at, turn
    return ob
