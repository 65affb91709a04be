"""Where the camera stands. Angles in degrees."""
import math
import bpy
from bpy_extras.object_utils import world_to_camera_view
from mathutils import Vector

VIEWS = {  # elevation, azimuth, lens, share of the frame filled, shift of the centre, f-stop
    'front': dict(el=9, az=0, lens=100, fill=(.76, .64), shift=.035, fstop=16),
    'angle': dict(el=26, az=32, lens=90, fill=(.72, .64), shift=.02, fstop=14),
    'detail': dict(el=16, az=-18, lens=110, fill=(1.55, 1.55), shift=0, fstop=10),
    'room': dict(el=5, az=0, lens=60, fill=(1, 1), shift=0, fstop=11),
}


def bounds(objects):
    """Points, lowest and highest corner of all that counts for the framing."""
    bpy.context.view_layer.update()
    graph = bpy.context.evaluated_depsgraph_get()
    points = []
    for ob in objects:
        if ob.type != 'MESH' or ob.get('beside'):
            continue
        seen = ob.evaluated_get(graph)
        step = max(1, len(seen.data.vertices) // 4000)
        points += [seen.matrix_world @ seen.data.vertices[i].co for i in range(0, len(seen.data.vertices), step)]
    low = Vector(min(p[i] for p in points) for i in range(3))
    high = Vector(max(p[i] for p in points) for i in range(3))
    return points, low, high


def shoot(view, subject, aspect):
    """Sets the camera up for `view` (a VIEWS entry with overrides) so that the subject fills its share of the frame."""
    points, low, high = subject
    data = bpy.data.cameras.new('camera')
    data.sensor_fit, data.sensor_height = 'VERTICAL', 36
    data.lens = view['lens']
    camera = bpy.data.objects.new('camera', data)
    bpy.context.scene.collection.objects.link(camera)
    bpy.context.scene.camera = camera
    el, az = math.radians(view['el']), math.radians(view['az'])
    back = Vector((math.sin(az) * math.cos(el), -math.cos(az) * math.cos(el), math.sin(el)))
    turn = (-back).to_track_quat('-Z', 'Y')
    into = turn.to_matrix().transposed()
    half_high = 18 / view['lens']
    half_wide = half_high * aspect
    size = high - low
    target = (low + high) / 2
    if 'look' in view:  # fractions of the subject's box
        target = low + Vector(size[i] * view['look'][i] for i in range(3))
    if 'at' in view:
        target = Vector(view['at'])
    distance = view.get('distance', 20.0)
    if 'distance' not in view:
        for _ in range(12):
            seen = [into @ (p - (target + back * distance)) for p in points]
            x0, x1 = min(v.x / -v.z for v in seen), max(v.x / -v.z for v in seen)
            y0, y1 = min(v.y / -v.z for v in seen), max(v.y / -v.z for v in seen)
            distance *= max((x1 - x0) / (2 * half_wide * view['fill'][0]), (y1 - y0) / (2 * half_high * view['fill'][1]))
            if 'look' not in view and 'at' not in view:
                target += turn @ Vector(((x0 + x1) / 2 * distance, (y0 + y1) / 2 * distance, 0))
    camera.location = target + back * distance
    camera.rotation_euler = turn.to_euler()
    data.shift_y = view['shift']
    data.clip_end = 500
    data.dof.use_dof = True
    data.dof.aperture_fstop = view['fstop'] / 10  # a unit is 10 cm
    inside = [p for p in points if abs((into @ (p - target)).x) < distance * half_wide * .4
              and abs((into @ (p - target)).y) < distance * half_high * .4]
    front = min((-(into @ (p - camera.location)).z for p in inside), default=distance)
    data.dof.focus_distance = front + view.get('focus', .12) * max(0, distance - front)


def box(objects, margin=.05):
    """The part of the frame that the objects take up, with a margin: (left, right, low, high) from 0 to 1, or None for nearly all of it."""
    scene = bpy.context.scene
    graph = bpy.context.evaluated_depsgraph_get()
    xs, ys = [], []
    for ob in objects:
        if ob.type != 'MESH':
            continue
        seen = ob.evaluated_get(graph)
        step = max(1, len(seen.data.vertices) // 1500)
        for i in range(0, len(seen.data.vertices), step):
            p = world_to_camera_view(scene, scene.camera, seen.matrix_world @ seen.data.vertices[i].co)
            if p.z > 0:
                xs.append(p.x)
                ys.append(p.y)
    left, right = max(0, min(xs) - margin), min(1, max(xs) + margin)
    low, high = max(0, min(ys) - margin), min(1, max(ys) + margin)
    return None if (right - left) * (high - low) > .75 else (left, right, low, high)
