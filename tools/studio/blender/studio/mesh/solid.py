"""Boxes, plates and cut-outs."""
import math
import bpy
import bmesh
from mathutils import Vector
from .core import add, applied, cleaned, modified, smoothed, spline


def box(size, material, at=(0, 0, 0), turn=(0, 0, 0), bevel=.03, segments=4):
    """A block centred on `at`, its edges rounded by `bevel`."""
    bm = bmesh.new()
    bmesh.ops.create_cube(bm, size=1)
    bmesh.ops.scale(bm, vec=size, verts=bm.verts)
    if bevel:
        bmesh.ops.bevel(bm, geom=bm.edges[:] + bm.verts[:], offset=min(bevel, min(size) * .45), segments=segments,
                        profile=.5, affect='EDGES')
    mesh = bpy.data.meshes.new('box')
    bm.to_mesh(mesh)
    bm.free()
    ob = bpy.data.objects.new('box', mesh)
    ob.location, ob.rotation_euler = at, turn
    bpy.context.scene.collection.objects.link(ob)
    mesh.materials.append(material)
    return smoothed(ob, 35)


def rounded(w, d, r, seg=14):
    """A rounded rectangle, counter-clockwise, as (point, outward normal)."""
    line = []
    for cx, cy, start in ((1, 1, 0), (-1, 1, 90), (-1, -1, 180), (1, -1, 270)):
        for k in range(seg + 1):
            a = math.radians(start + 90 * k / seg)
            normal = Vector((math.cos(a), math.sin(a), 0))
            line.append((Vector((cx * (w / 2 - r), cy * (d / 2 - r), 0)) + normal * r, normal))
    return line


def oval(w, d, seg=144):
    """An ellipse as (point, outward normal)."""
    line = []
    for k in range(seg):
        a = 2 * math.pi * k / seg
        normal = Vector((math.cos(a) / w, math.sin(a) / d, 0)).normalized()
        line.append((Vector((math.cos(a) * w / 2, math.sin(a) * d / 2, 0)), normal))
    return line


def sweep(outline, profile, material, steps=6, first=True, last=True, angle=38):
    """Lofts an (inset, height) profile around an outline; `first` and `last` close its ends."""
    line = spline([(a, b, 0) for a, b in profile], steps)
    n = len(outline)
    verts = [p - normal * q.x + Vector((0, 0, q.y)) for q in line for p, normal in outline]
    faces = []
    for i in range(len(line) - 1):
        for k in range(n):
            a, b = i * n + k, i * n + (k + 1) % n
            faces.append((a, b, b + n, a + n))
    if first:
        faces.append(tuple(range(n))[::-1])
    if last:
        faces.append(tuple(range((len(line) - 1) * n, len(line) * n)))
    return cleaned(add('sweep', verts, faces, material, angle=angle))


def plate(outline, low, high, material, edge=.03):
    """A flat board of any outline with rounded edges."""
    e = edge
    profile = [(e, low), (e * .3, low + e * .3), (0, low + e), (0, low + e),
               (0, high - e), (0, high - e), (e * .3, high - e * .3), (e, high)]
    return sweep(outline, profile, material, steps=3)


def cut(ob, tool, soften=.012):
    """Takes `tool` out of `ob` and rounds the new edges."""
    modified(ob, 'BOOLEAN', operation='DIFFERENCE', object=tool, solver='EXACT')
    applied(ob)
    bpy.data.objects.remove(tool)
    if soften:
        modified(ob, 'BEVEL', width=soften, segments=3, limit_method='ANGLE', angle_limit=math.radians(40))
    return smoothed(ob, 35)


def fuse(objects, voxel, smooth=4):
    """Grows parts of one clay into one skin, so that no seam shows where they meet."""
    first = objects[0]
    for ob in objects[1:]:
        modified(first, 'BOOLEAN', operation='UNION', object=ob, solver='EXACT')
    applied(first)
    for ob in objects[1:]:
        bpy.data.objects.remove(ob)
    modified(first, 'REMESH', mode='VOXEL', voxel_size=voxel, use_smooth_shade=True)
    modified(first, 'SMOOTH', factor=.5, iterations=smooth)
    applied(first)
    return smoothed(first, 180)
