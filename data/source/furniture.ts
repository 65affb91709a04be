import type { Product } from '../../tools/pictures/src/product.ts';

export const furniture: Product[] = [
  {
    handle: 'three-leg-stool',
    title: 'Three-Leg Stool',
    type: 'Furniture & Shelves',
    vendor: 'Ösmark Trä',
    tags: 'wood, kitchen, hall, best-seller',
    seo: 'Round stool with three wedged legs in solid wood. 45 cm tall, takes 130 kg, stands on any floor.',
    html: `<p>Three legs stand firm on a floor that four would rock on. Each passes through the seat and is split and wedged from above, in a darker wood, so you can see what holds it.</p>
<ul>
<li>45 cm tall, seat 33 cm across and 3.4 cm thick</li>
<li>Solid timber, soap finish (oak, ash) or oil (walnut)</li>
<li>Tested to 130 kg; 3.6 kg to carry</li>
</ul>
<p>Wash the soaped ones with soap flakes once a year.</p>`,
    options: 'Wood',
    variants: `
Oak | 168 | 9 | 3600
White Ash | 158 | 6 | 3500
Walnut | 215 | 2 | 3700`,
    alt: 'Round wooden stool with three splayed legs',
    detail: 'A leg wedged through the seat',
    draw: { kind: 'stool', finish: 'wood', tilt: 16 },
  },
  {
    handle: 'peg-shelf',
    title: 'Peg Shelf',
    type: 'Furniture & Shelves',
    vendor: 'Pike & Tansley',
    tags: 'wood, hall, kitchen',
    seo: 'Wall shelf over a rail of turned pegs, in two lengths. Solid oak or walnut, hangs from two hidden plates.',
    html: `<p>A shelf for the hall: hats above, coats below. The pegs are turned with a small head and set at five degrees, which is all it takes for a strap to stay.</p>
<p>18 cm deep, 20 cm tall. The <strong>60 cm</strong> has four pegs, the <strong>90 cm</strong> six. Each peg holds 8 kg, the shelf 20 kg on two screws into masonry or studs (a paper template comes with it).</p>`,
    options: 'Wood / Length',
    variants: `
Oak | 60 cm | 142 | 8 | 2900
Oak | 90 cm | 186 | 4 | 4200
Walnut | 60 cm | 174 | 3 | 3000
Walnut | 90 cm | 228 | 0 | 4400`,
    alt: 'Wooden wall shelf with a row of turned pegs below',
    detail: 'One turned peg below the shelf board',
    draw: { kind: 'peg-shelf', finish: 'wood', tilt: 8 },
  },
  {
    handle: 'low-side-table',
    title: 'Half-Lap Side Table',
    type: 'Furniture & Shelves',
    vendor: 'Yamase Woodcraft',
    tags: 'wood, living-room, bedroom',
    seo: 'Low round side table on two crossed boards, joined without glue. 45 cm across, flat-packs in a minute.',
    html: `<p>Two boards cross at a half-lap, a round top drops over four tenons, and that is the whole table. No glue, no screws; it comes apart for moving and goes back by hand.</p>
<p>45 cm across, 42 cm tall. Quarter-sawn timber, chosen so that the top stays flat in heated rooms. Wiped with two coats of tung oil.</p>
<p>Made to order in small batches; allow for slight differences in tone.</p>`,
    options: 'Wood',
    variants: `
Oak | 320 | 4 | 6800
Walnut | 390 | 2 | 7100`,
    alt: 'Low round wooden side table on a crossed base',
    detail: 'The round top on its crossed boards',
    draw: { kind: 'side-table', finish: 'wood', tilt: 18 },
  },
  {
    handle: 'wall-box',
    title: 'Wall Box Shelf',
    type: 'Furniture & Shelves',
    vendor: 'Ösmark Trä',
    tags: 'wood, study, bedroom',
    seo: 'Open box shelf with dovetailed corners, hung alone or in groups. 36 × 36 × 18 cm in three colours.',
    html: `<p>An open box with dovetailed corners and one shelf, to hang alone over a bed or in a group on a wall. Birch, stained in linseed oil and pigment so the grain still shows.</p>
<p>36 × 36 × 18 cm, boards 1.6 cm. Hidden keyhole plates; 12 kg each.</p>`,
    options: 'Colour',
    variants: `
Birch | 98 | 12 | 3100
Deep Green | 108 | 5 | 3100
Brick | 108 | 3 | 3100`,
    alt: 'Square open wall shelf with one inner board and a small vase on it',
    detail: 'An upper corner of the box',
    draw: { kind: 'wall-box', finish: 'wood', tilt: 8 },
  },
  {
    handle: 'plank-bench',
    title: 'Plank Bench',
    type: 'Furniture & Shelves',
    vendor: 'Pike & Tansley',
    tags: 'wood, hall, dining, new',
    seo: 'Plain bench of three solid planks with through-tenons. 100 cm long, 44 cm tall, seats two.',
    html: `<p>Three planks and a stretcher. The legs are tenoned through the seat and pinned, and lean outwards by six degrees, like the benches in Shaker meeting rooms.</p>
<ul>
<li>100 cm long, 28 cm deep, 44 cm tall</li>
<li>Seats two; 200 kg</li>
<li>Knots are part of the board and sound</li>
</ul>
<p>Finished with hard oil. Felt pads are in the box.</p>`,
    options: 'Wood',
    variants: `
Pine | 285 | 6 | 9200
Oak | 420 | 2 | 12400`,
    alt: 'Plain wooden bench made of three planks',
    detail: 'One end of the seat and its leg',
    draw: { kind: 'bench', finish: 'wood', tilt: 14 },
  },
];
