"""blender -b -P render.py -- job.json outdir: linear EXR (colour, albedo, normal) of each shot of the job.

On paper, only the part of the frame around the object is rendered in full (<id>.exr, its place in <id>.json); the paper around it is smooth and
comes from a second render at a quarter of the size (<id>.ground.exr). Prints "DONE id seconds" after every picture. A shot is written to a temporary name first, so that what is there is whole.
"""
import importlib
import json
import os
import sys
import time
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import bpy
from mathutils import Vector
from studio import camera


def settings(shot, path):
    scene = bpy.context.scene
    scene.render.engine = 'CYCLES'
    c = scene.cycles
    c.device = 'CPU'
    c.samples = shot['samples']
    c.use_denoising = False
    c.use_adaptive_sampling = True
    c.adaptive_threshold = .06
    c.adaptive_min_samples = 4
    c.max_bounces, c.diffuse_bounces, c.glossy_bounces, c.transmission_bounces = 10, 3 if shot['view'] == 'room' else 1, 3, 9
    c.transparent_max_bounces = 8
    c.caustics_reflective = c.caustics_refractive = False
    c.sample_clamp_indirect = 4
    c.blur_glossy = .8
    c.use_auto_tile = False
    c.pixel_filter_type, c.filter_width = 'BLACKMAN_HARRIS', 1.5
    r = scene.render
    r.resolution_x, r.resolution_y, r.resolution_percentage = shot['width'], shot['height'], 100
    r.filepath = path
    r.use_compositing = r.use_sequencer = False
    bpy.context.view_layer.cycles.denoising_store_passes = True
    image = r.image_settings
    image.file_format, image.color_depth, image.exr_codec = 'OPEN_EXR_MULTILAYER', '16', 'NONE'


class Params(dict):
    """Parameters of a builder; lengths in units of 10 cm."""
    __getattr__ = dict.get


def params(item):
    p = Params(item)
    if p.profile:
        p['profile'] = [(r / 10, z / 10) for r, z in p.profile]
    if p.wall:
        p['wall'] = p.wall / 10
    return p


def stand(item):
    """Builds one object and puts it on its place."""
    root = importlib.import_module('studio.kinds.' + item['kind'].replace('-', '_')).build(params(item))
    if 'scale' in item:
        root.scale = (item['scale'],) * 3
    root.rotation_euler.z += item.get('turn', 0)
    if not item.get('hangs'):
        _, low, _ = camera.bounds(root.children_recursive)
        root.location.z -= low.z
    root.location += Vector(item.get('at', (0, 0, 0)))
    return root


def main():
    job, out = json.load(open(sys.argv[sys.argv.index('--') + 1])), sys.argv[-1]
    os.makedirs(out, exist_ok=True)
    for shot in job['shots']:
        started = time.time()
        bpy.ops.wm.read_factory_settings(use_empty=True)
        objects = [child for item in shot['items'] for child in stand(item).children_recursive]
        view = {**camera.VIEWS[shot['view']], **shot.get('camera', {})}
        subject = camera.bounds(objects)
        options = {'az': view['az'], **shot.get('stage', {})}
        importlib.import_module('studio.sets.' + shot.get('set', 'paper')).build(subject, options)
        camera.shoot(view, subject, shot['width'] / shot['height'])
        built = time.time()
        picture(shot, objects, os.path.join(out, shot['id'].replace('/', '__')))
        print('DONE', shot['id'], '%.1f' % (built - started), '%.1f' % (time.time() - built), flush=True)


def picture(shot, objects, name):
    settings(shot, name + '.part.exr')
    r = bpy.context.scene.render
    r.use_persistent_data = True
    box = None if shot['view'] == 'room' else camera.box(objects)
    if box:
        r.resolution_percentage = 25
        bpy.ops.render.render(write_still=True)
        os.replace(name + '.part.exr', name + '.ground.exr')
        r.resolution_percentage = 100
        r.use_border, r.use_crop_to_border = True, False
        r.border_min_x, r.border_max_x, r.border_min_y, r.border_max_y = box
    bpy.ops.render.render(write_still=True)
    with open(name + '.json', 'w') as file:
        json.dump({'box': box}, file)
    os.replace(name + '.part.exr', name + '.exr')


main()
