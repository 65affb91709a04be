import type { Product } from '../../tools/pictures/src/product.ts';

export const desk: Product[] = [
  {
    handle: 'turned-pen-cup',
    title: 'Turned Pen Cup',
    type: 'Desk',
    vendor: 'Fennick & Daughters',
    tags: 'brass, steel, study, desk, gift, best-seller',
    seo: 'Pen cup turned from solid brass or steel tube with a weighted foot. 10 cm tall, brushed by hand in Sheffield.',
    html: `<p>Turned from 3 mm tube with a solid foot pressed in from below, so it stays put when you pull out a pen one-handed. The lines you see are the last pass of the tool.</p>
<p>10 cm tall, 7.5 cm across, 640 g. A cork disc inside spares the nibs.</p>
<p>Brass is bare and will dull to brown within a year. Wadding polish brings it back in a minute, if you want it back.</p>`,
    options: 'Metal',
    variants: `
Brass | 54 | 19 | 640
Blackened Steel | 48 | 12 | 610`,
    alt: 'Turned metal pen cup holding four pencils',
    detail: 'Fine turning lines on the metal',
    draw: { kind: 'pen-cup', finish: 'metal', size: [3.75, 10], tilt: 12 },
  },
  {
    handle: 'step-bookends',
    title: 'Step Bookends',
    type: 'Desk',
    vendor: 'Pike & Tansley',
    tags: 'wood, study, living-room',
    seo: 'Pair of solid wood bookends cut as three steps, weighted with steel. 15 cm tall, oak or walnut.',
    html: `<p>Three steps in solid timber, with 900 g of steel let into the base of each and covered in wool felt. They hold a metre of paperbacks.</p>
<p>15 × 12 × 9 cm each, sold as a pair. Cut from one block, so the grain runs on from left to right when they stand together.</p>`,
    options: 'Wood',
    variants: `
Oak | 88 | 10 | 3200
Walnut | 104 | 4 | 3300`,
    alt: 'Pair of stepped wooden bookends holding a few books',
    detail: 'The three steps of one bookend',
    draw: { kind: 'bookends', finish: 'wood', tilt: 16 },
  },
  {
    handle: 'quarter-clock',
    title: 'Quarter Clock',
    type: 'Desk',
    vendor: 'Nørholm Lys',
    tags: 'aluminium, study, bedroom, kitchen',
    seo: 'Plain round clock with four marks and a silent movement. 18 cm for the desk, 30 cm for the wall.',
    html: `<p>Four marks, two hands, no numerals. You can read it across a room, and at night it makes no sound: the movement sweeps instead of ticking.</p>
<ul>
<li>Desk: 18 cm, on a folding steel foot. Wall: 30 cm</li>
<li>Powder-coated aluminium case, mineral glass</li>
<li>One AA battery, about two years</li>
</ul>`,
    options: 'Colour / Size',
    variants: `
Chalk | Desk | 68 | 15 | 480
Chalk | Wall | 96 | 8 | 1050
Deep Green | Desk | 68 | 9 | 480
Deep Green | Wall | 96 | 0 | 1050
Rust | Desk | 68 | 3 | 480
Rust | Wall | 96 | 5 | 1050
Charcoal | Desk | 68 | 18 | 480
Charcoal | Wall | 96 | 11 | 1050`,
    alt: 'Round clock with four marks and two plain hands',
    detail: 'The hands and the mark at three',
    draw: { kind: 'clock', finish: 'powder', tilt: 5 },
  },
  {
    handle: 'stacking-desk-tray',
    title: 'Stacking Desk Tray',
    type: 'Desk',
    vendor: 'Yamase Woodcraft',
    tags: 'wood, study, desk, new',
    seo: 'Shallow finger-jointed tray for A4 or for pens that stacks on itself. Hinoki or walnut, from Takayama.',
    html: `<p>Shallow trays with finger-jointed corners and a 2 mm step underneath, so that one sits inside the rim of the next and nothing slides.</p>
<p><strong>Pen</strong> is 25 × 9 cm, <strong>A4</strong> is 33 × 24 cm; two Pen trays and one card box fill an A4. Hinoki smells of lemon for the first year.</p>
<p>Planed, not sanded, and left without oil. Rub out ink with a soft eraser.</p>`,
    options: 'Wood / Size',
    variants: `
Hinoki | Pen | 34 | 27 | 260
Hinoki | A4 | 62 | 14 | 780
Walnut | Pen | 42 | 12 | 340
Walnut | A4 | 78 | 2 | 980`,
    alt: 'Shallow wooden desk tray with a small pen tray inside it',
    detail: 'A corner of the tray, with a smaller tray inside',
    draw: { kind: 'desk-tray', finish: 'wood', tilt: 30 },
  },
  {
    handle: 'river-stone-paperweight',
    title: 'River Stone Paperweight',
    type: 'Desk',
    vendor: 'Fennick & Daughters',
    tags: 'brass, iron, desk, gift',
    seo: 'A palm-sized paperweight cast from a real river pebble, in bronze-brown brass or black iron. 540 g.',
    html: `<p>Grace Fennick picked the pebble out of the Derwent in 2011 and has been casting it ever since. It fits the hollow of a palm, and most owners report that it is rarely on the paper.</p>
<p>8 × 6 × 3 cm, 540 g. Sand-cast, tumbled and waxed.</p>`,
    options: 'Metal',
    variants: `
Brass | 42 | 16 | 540
Blackened Steel | 36 | 21 | 520`,
    alt: 'Palm-sized metal paperweight shaped like a pebble',
    detail: 'The tumbled surface, faintly dimpled by the sand',
    draw: { kind: 'pebble', finish: 'metal', tilt: 22 },
  },
  {
    handle: 'letter-rack',
    title: 'Three-Slot Letter Rack',
    type: 'Desk',
    vendor: 'Ösmark Trä',
    tags: 'wood, study, hall',
    seo: 'Letter rack with three slots for post, cards and a tablet. Solid wood, no screws, 24 cm wide.',
    html: `<p>A thick base with three slots sawn at twelve degrees, so letters lean back a little and can be read. The widest slot takes a tablet in its cover.</p>
<p>24 × 12 × 4 cm; rubber dots below. Oiled, and easily re-oiled.</p>`,
    options: 'Wood',
    variants: `
Oak | 32 | 23 | 690
Walnut | 40 | 7 | 720
Beech | 28 | 0 | 660`,
    alt: 'Low wooden letter rack with three slots, two of them holding envelopes',
    detail: 'The angled slots from the side',
    draw: { kind: 'letter-rack', finish: 'wood', tilt: 22 },
  },
  {
    handle: 'catch-all-dish',
    title: 'Catch-All Dish',
    type: 'Desk',
    vendor: 'Tarrow Pottery',
    tags: 'stoneware, desk, hall, gift',
    seo: 'Small stoneware dish with an upright rim for keys, clips and rings. 14 cm across, five glazes.',
    html: `<p>For whatever is in your pockets. The rim stands straight up, so coins stay in when you sweep them off the table.</p>
<p>14 cm across, 2.5 cm tall, thrown flat and turned once. Felt dots beneath spare the furniture.</p>`,
    options: 'Glaze',
    variants: `
Oat | 22 | 33 | 310
Sage | 22 | 25 | 310
Rust | 22 | 14 | 310
Ink | 22 | 8 | 310
Ochre | 22 | 1 | 310`,
    alt: 'Small flat stoneware dish with an upright rim',
    detail: 'The upright rim and the specks in the glaze',
    draw: { kind: 'turned', finish: 'stoneware', profile: '0,0 6,0 6.4,.3 6.9,.9 7,2.5', wall: 0.4, tilt: 28 },
  },
];
