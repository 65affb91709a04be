"""A steam-bent oval box: swallowtail fingers, copper tacks, a fitted lid."""
import math
from mathutils import Vector
from ..finish import make, surface
from ..mesh.core import add, group, modified
from ..mesh.lathe import ball
from ..mesh.solid import oval, plate, sweep


def band(w, d, low, high, material, thick=.03):
    return sweep(oval(w, d, 200), [(0, low + .006), (.004, low), (thick, low), (thick, low), (thick, high), (thick, high), (.004, high), (0, high - .006), (0, high - .006), (0, low + .006)],
                 material, steps=1, first=False, last=False, angle=30)


def on_oval(w, d, a, out=0.0):
    p = Vector((math.cos(a) * w / 2, math.sin(a) * d / 2, 0))
    n = Vector((math.cos(a) / w, math.sin(a) / d, 0)).normalized()
    return p + n * out, n


def finger(w, d, start, length, low, high, material):
    """A tapering tongue lying on the band."""
    verts, faces, n = [], [], 28
    mid, half = (low + high) / 2, (high - low) / 2
    for i in range(n + 1):
        t = i / n
        span = half * (1 - .45 * t) if t < .9 else half * .55 * math.sqrt(max(0, 1 - ((t - .9) / .1) ** 2))
        for out in (.0, .03):
            for s in (-1, 1):
                p, _ = on_oval(w, d, start + length * t, out)
                verts.append((p.x, p.y, mid + s * span))
    for i in range(n):
        a, b = i * 4, (i + 1) * 4
        faces += [(a + 2, b + 2, b + 3, a + 3), (a, a + 2, b + 2, b)[::-1], (a + 1, b + 1, b + 3, a + 3)[::-1]]
    return modified(add('finger', verts, faces, material, angle=30), 'BEVEL', width=.006, segments=2, limit_method='ANGLE')


def build(p):
    w, d, h = 1.8, 1.2, .72
    side, rim = surface(p, axis=0, seed=2, scale=1.2), surface(p, axis=0, seed=6, scale=1.2)
    copper = make('metal', name='Brass', brushed=False, rough=.3)
    body = band(w, d, 0, h, side)
    lid_w, lid_d = w + .066, d + .066
    lid = band(lid_w, lid_d, h - .2, h + .05, rim)
    top = plate(oval(lid_w - .02, lid_d - .02, 200), h + .005, h + .062, make('wood', name='Pine', axis=0, seed=8), edge=.016)
    floor = plate(oval(w - .06, d - .06, 160), .01, .06, make('wood', name='Pine', axis=0, seed=4), edge=.01)
    parts = [body, lid, top, floor]
    front = -math.pi / 2
    for k in range(3):
        z = .06 + k * .16
        parts.append(finger(w, d, front - .25, .62, z, z + .14, side))
        for at in (-.16, .02):
            q, _ = on_oval(w, d, front + at, .03)
            tack = ball(.014, copper, at=(q.x, q.y, z + .07), steps=10, seg=20)
            parts.append(tack)
    parts.append(finger(lid_w, lid_d, front - .2, .55, h - .19, h + .03, rim))
    q, _ = on_oval(lid_w, lid_d, front - .1, .03)
    parts.append(ball(.014, copper, at=(q.x, q.y, h - .08), steps=10, seg=20))
    return group(parts, turn=(0, 0, .3))
