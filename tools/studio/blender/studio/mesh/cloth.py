"""Cloth: filled covers blown up by Blender's own cloth solver, and folded lengths."""
import math
import bpy
from mathutils import Vector, noise
from .core import add, applied, modified, smoothed
from .tube import tube


def filled(w, h, material, n=44, pressure=3.2, seed=0, frames=24):
    """Two panels sewn together at the edge and filled; gives the cover and the line of its seam."""
    verts, faces, index = [], [], {}
    for side in (1, -1):
        for j in range(n + 1):
            for i in range(n + 1):
                rim = i in (0, n) or j in (0, n)
                key = (i, j) if rim else (i, j, side)
                if key in index:
                    continue
                index[key] = len(verts)
                x, y = (i / n - .5) * w, (j / n - .5) * h
                jitter = noise.noise(Vector((x * 3 + seed, y * 3, side))) * .02
                verts.append((x, y, 0 if rim else side * (.05 + jitter)))
    at = lambda i, j, side: index[(i, j)] if (i, j) in index else index[(i, j, side)]
    for side in (1, -1):
        for j in range(n):
            for i in range(n):
                face = (at(i, j, side), at(i + 1, j, side), at(i + 1, j + 1, side), at(i, j + 1, side))
                faces.append(face if side == 1 else face[::-1])
    uvs = [(x, y) for x, y, _ in verts]
    ob = add('cover', verts, faces, material, uvs, angle=180)
    cloth = ob.modifiers.new('cloth', 'CLOTH')
    s = cloth.settings
    s.quality, s.mass, s.air_damping = 5, .25, 3
    s.tension_stiffness = s.compression_stiffness = 22
    s.shear_stiffness, s.bending_stiffness = 14, 1.6
    s.use_pressure, s.uniform_pressure_force = True, pressure
    s.effector_weights.gravity = 0
    scene = bpy.context.scene
    scene.frame_start, scene.frame_end = 1, frames
    cloth.point_cache.frame_end = frames
    for frame in range(1, frames + 1):
        scene.frame_set(frame)
    applied(ob)
    rim = [(i, 0) for i in range(n)] + [(n, j) for j in range(n)] + [(i, n) for i in range(n, 0, -1)] + [(0, j) for j in range(n, 0, -1)]
    return ob, [index[key] for key in rim]


def slumped(ob, rim, seed=0):
    """What a filled cover does when it stands on its edge (y is up): the filling sinks, the upper corners lean, the foot is pressed flat."""
    ys = [v.co.y for v in ob.data.vertices]
    high = max(ys)
    low = min(ob.data.vertices[i].co.y for i in rim if abs(ob.data.vertices[i].co.x) < .3)  # the lower edge; the corners hang below it
    for v in ob.data.vertices:
        t = max(0, (v.co.y - low) / (high - low))
        v.co.z *= 1.12 - .3 * t ** 1.5
        dent = noise.fractal(Vector((v.co.x * .55 + seed, v.co.y * .55, math.copysign(2, v.co.z))), 1, 2, 3)
        v.co.z += math.copysign(min(.12, abs(v.co.z)) * dent, v.co.z)
        v.co.x += .05 * math.sin(t * 2 + seed) * t
        over = (v.co.y - low) / .07
        v.co.y = low + .07 * (over if over > 20 else math.log1p(math.exp(over))) - .05 * t * abs(v.co.x) ** 2 / 4
    modified(ob, 'SUBSURF', levels=2, render_levels=2)
    return [ob.data.vertices[i].co.copy() for i in rim]


def piping(line, radius, material):
    even = [line[0]]
    for q in line[1:]:
        if (q - even[-1]).length > .06:
            even.append(q)
    return tube([*even, line[0]], radius, material, seg=10, steps=3, caps=False)


def folded(width, depth, layers, pitch, material, thick=.03, seed=0, rough=1.0, turns='y'):
    """A length of cloth folded in an S of `layers` layers: rounded folds in front and behind, edges that wander."""
    path = []
    for k in range(layers):
        z = k * pitch + pitch / 2
        short = .03 * (k % 3) + .015 * k
        ends = [-depth / 2 + short, depth / 2 - short * .7]
        if k % 2:
            ends.reverse()
        path += [(ends[0] + (ends[1] - ends[0]) * i / 26, z) for i in range(27)]
        if k + 1 < layers:
            for i in range(1, 9):
                a = math.pi * i / 9
                out = math.copysign(1, ends[1])
                path.append((ends[1] + out * math.sin(a) * pitch * .62, z + pitch / 2 * (1 - math.cos(a))))
    n = 90
    along = [0.0]
    for a, b in zip(path, path[1:]):
        along.append(along[-1] + math.dist(a, b))
    verts, uvs, faces, m = [], [], [], len(path)
    whole = layers * pitch
    for i in range(n + 1):
        x = (i / n - .5) * width
        for j, (y, z) in enumerate(path):
            q = Vector((x * .7 + seed * 3, y * .7, z * 1.3 + seed))
            lift = z / whole
            sag = 1 - .35 * rough * (abs(2 * x / width) ** 6) * lift * .5 - .22 * rough * (abs(2 * y / depth) ** 6) * lift * .4
            wave = rough * (.035 * noise.fractal(q, 1, 2, 3) * min(1, lift * 2 + .1))
            push = rough * .05 * noise.noise(Vector((x * .6, seed, z * 2))) * abs(2 * y / depth) ** 3
            edge = rough * .03 * noise.noise(Vector((y * 1.5, z * 9, seed + (1 if x > 0 else 5)))) * abs(2 * x / width) ** 8
            verts.append((x + edge, y + push, max(.004, z * sag + wave)))
            uvs.append((x, along[j]))
    for i in range(n):
        for j in range(m - 1):
            faces.append((i * m + j, (i + 1) * m + j, (i + 1) * m + j + 1, i * m + j + 1))
    ob = add('cloth', verts, faces, material, uvs, angle=180)
    modified(ob, 'SOLIDIFY', thickness=thick, offset=0)
    modified(ob, 'SUBSURF', levels=1, render_levels=1)
    return smoothed(ob, 180)
