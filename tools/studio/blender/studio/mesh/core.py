"""Meshes from points. One unit is 10 cm; every builder stands its object on z = 0."""
import math
import bpy
import bmesh
from mathutils import Vector


def spline(points, steps=8):
    """Catmull-Rom through points; a point given twice in a row is a sharp corner."""
    runs, current = [], [Vector(points[0])]
    for a, b in zip(points, points[1:]):
        if tuple(a) == tuple(b):
            runs.append(current)
            current = [Vector(b)]
        else:
            current.append(Vector(b))
    runs.append(current)
    curve = []
    for run in runs:
        gaps = [max((b - a).length, 1e-6) ** .5 for a, b in zip(run, run[1:])]
        last = len(run) - 1
        for i, gap in enumerate(gaps):
            p1, p2 = run[i], run[i + 1]
            # tangents weighted by the square root of the gaps (centripetal): no bulge where points lie unevenly
            chord = (p2 - p1) / gap
            m1 = chord if i == 0 else _tangent(run[i - 1], p1, p2, gaps[i - 1], gap)
            m2 = chord if i + 1 == last else _tangent(p1, p2, run[i + 2], gap, gaps[i + 1])
            for k in range(steps):
                t = k / steps
                curve.append((2 * t ** 3 - 3 * t * t + 1) * p1 + (t ** 3 - 2 * t * t + t) * gap * m1
                             + (3 * t * t - 2 * t ** 3) * p2 + (t ** 3 - t * t) * gap * m2)
        curve.append(run[-1].copy())
    kept = [curve[0]]
    for point in curve[1:]:
        if (point - kept[-1]).length > 1e-5:
            kept.append(point)
    return kept


def _tangent(a, b, c, before, after):
    return (b - a) / before - (c - a) / (before + after) + (c - b) / after


def add(name, verts, faces, material=None, uvs=None, smooth=True, angle=40):
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata([tuple(v) for v in verts], [], faces)
    if uvs:
        layer = mesh.uv_layers.new()
        for loop in mesh.loops:
            layer.data[loop.index].uv = uvs[loop.vertex_index]
    mesh.validate()
    ob = bpy.data.objects.new(name, mesh)
    bpy.context.scene.collection.objects.link(ob)
    if smooth:
        smoothed(ob, angle)
    if material:
        mesh.materials.append(material)
    return ob


def smoothed(ob, angle=40):
    ob.data.polygons.foreach_set('use_smooth', [True] * len(ob.data.polygons))
    ob.data.use_auto_smooth = True
    ob.data.auto_smooth_angle = math.radians(angle)
    return ob


def cleaned(ob, merge=1e-5):
    """Merges doubled points and turns all faces outwards."""
    bm = bmesh.new()
    bm.from_mesh(ob.data)
    bmesh.ops.remove_doubles(bm, verts=bm.verts, dist=merge)
    bmesh.ops.recalc_face_normals(bm, faces=bm.faces)
    bm.to_mesh(ob.data)
    bm.free()
    return ob


def modified(ob, kind, **settings):
    modifier = ob.modifiers.new(kind.lower(), kind)
    for key, value in settings.items():
        setattr(modifier, key, value)
    return ob


def applied(ob):
    """The object with its modifiers worked into the mesh."""
    bpy.context.view_layer.update()
    evaluated = ob.evaluated_get(bpy.context.evaluated_depsgraph_get())
    mesh = bpy.data.meshes.new_from_object(evaluated)
    ob.modifiers.clear()
    ob.data = mesh
    return ob


def group(objects, at=(0, 0, 0), turn=(0, 0, 0)):
    root = bpy.data.objects.new('group', None)
    bpy.context.scene.collection.objects.link(root)
    for ob in objects:
        if ob.parent is None:
            ob.parent = root
    root.location, root.rotation_euler = at, turn
    return root
