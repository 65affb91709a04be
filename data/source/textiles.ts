import type { Product } from '../../tools/pictures/src/product.ts';

export const textiles: Product[] = [
  {
    handle: 'plain-linen-cushion',
    title: 'Plain Linen Cushion',
    type: 'Textiles',
    vendor: 'Weverij Haan',
    tags: 'linen, feather, living-room, bedroom, best-seller',
    seo: 'Washed linen cushion with a piped edge and a hidden zip. 45 or 60 cm square, feather or wool filling.',
    html: `<p>Linen of 280 g/m², woven in Tilburg on looms that the family bought second-hand in 1971, then washed until it stops shrinking. The edge is piped with the same cloth.</p>
<p>Choose the size; the inner pad (duck feather, 10 % down) is included. The zip is hidden along the bottom seam.</p>
<ul>
<li>100 % European flax</li>
<li>Cover: wash at 40 °C, iron damp or not at all</li>
<li>Colours fade a little, evenly, in full sun</li>
</ul>`,
    options: 'Colour / Size',
    variants: `
Flax | 45 cm | 58 | 30 | 720
Flax | 60 cm | 82 | 12 | 1250
Rust | 45 cm | 58 | 17 | 720
Rust | 60 cm | 82 | 5 | 1250
Moss | 45 cm | 58 | 14 | 720
Moss | 60 cm | 82 | 0 | 1250
Indigo | 45 cm | 58 | 9 | 720
Indigo | 60 cm | 82 | 3 | 1250`,
    alt: 'Square linen cushion with a piped edge',
    detail: 'The weave of the linen and the piped seam',
    draw: { kind: 'cushion', finish: 'linen', size: [22, 22, 6], tilt: 8 },
  },
  {
    handle: 'carrow-throw',
    title: 'Carrow Throw',
    type: 'Textiles',
    vendor: 'Carrow Mill',
    tags: 'wool, living-room, bedroom, gift',
    seo: 'Herringbone throw in Irish lambswool with a hand-knotted fringe, 140 × 190 cm. Woven in Donegal.',
    html: `<p>A herringbone in two shades of the same wool, so quiet that you only see it from close by. Woven in one piece, then waulked in soft water from the burn behind the mill.</p>
<p>140 × 190 cm plus a knotted fringe of 8 cm; 950 g. Lambswool, spun and dyed within forty kilometres of the loom.</p>
<p>Air it rather than wash it. If you must: cold, by hand, flat to dry.</p>`,
    options: 'Colour',
    variants: `
Oat | 148 | 12 | 950
Moss | 148 | 7 | 950
Indigo | 148 | 4 | 950
Mustard | 148 | 0 | 950
Rust | 148 | 2 | 950 | 168`,
    alt: 'Folded herringbone wool throw with a knotted fringe',
    detail: 'The folded edge and the knots of the fringe',
    draw: { kind: 'throw', finish: 'wool', tilt: 22 },
  },
  {
    handle: 'ticking-bolster',
    title: 'Ticking Bolster',
    type: 'Textiles',
    vendor: 'Weverij Haan',
    tags: 'cotton, bedroom, living-room',
    seo: 'Round bolster in striped cotton ticking, filled with wool. 60 × 18 cm, for a bench or the small of the back.',
    html: `<p>Mattress ticking, the tight striped cotton that keeps feathers in, made here into a bolster for benches, window seats and the small of the back.</p>
<p>60 cm long, 18 cm through. Filled with carded wool from Texel, which is firmer than feather and does not need plumping. The ends are gathered and buttoned.</p>`,
    options: 'Stripe',
    variants: `
Indigo | 64 | 10 | 1100
Charcoal | 64 | 13 | 1100
Brick | 64 | 3 | 1100`,
    alt: 'Round bolster cushion in striped cotton ticking',
    detail: 'The end of the bolster and its broad stripes',
    draw: { kind: 'bolster', finish: 'linen', tilt: 16 },
  },
  {
    handle: 'waffle-towels',
    title: 'Waffle Hand Towels',
    type: 'Textiles',
    vendor: 'Weverij Haan',
    tags: 'linen, cotton, bathroom, gift',
    seo: 'Two linen and cotton waffle towels that dry fast and grow softer. 50 × 80 cm, with hanging loops.',
    html: `<p>Half linen, half cotton, in a waffle of 6 mm squares: plenty of surface for the water, plenty of air to dry in. They start a little crisp and give in after four or five washes.</p>
<ul>
<li>50 × 80 cm, two of a colour, with loops</li>
<li>Wash at 60 °C; no softener, which blocks the weave</li>
</ul>`,
    options: 'Colour',
    variants: `
White | 38 | 42 | 440
Sage | 38 | 20 | 440
Blush | 38 | 16 | 440
Slate | 38 | 0 | 440`,
    alt: 'Stack of two folded waffle-weave hand towels',
    detail: 'The squares of the waffle weave',
    draw: { kind: 'towels', finish: 'waffle', tilt: 20 },
  },
  {
    handle: 'mohair-cushion',
    title: 'Brushed Mohair Cushion',
    type: 'Textiles',
    vendor: 'Carrow Mill',
    tags: 'mohair, wool, living-room, new',
    seo: 'Oblong cushion in brushed mohair and wool with a linen back. 40 × 60 cm, woven in Donegal, Ireland.',
    html: `<p>Mohair on the front, brushed with teasels until it blurs; plain linen on the back, for the days when you want it quiet.</p>
<p>40 × 60 cm with a feather pad. 72 % mohair, 28 % wool. It sheds for a week or two. Shake it outside, and after that leave it alone.</p>`,
    options: 'Colour',
    variants: `
Blush | 92 | 8 | 980
Mustard | 92 | 5 | 980
Powder Blue | 92 | 2 | 980 | 110`,
    alt: 'Oblong cushion in brushed mohair',
    detail: 'The soft brushed pile at the corner',
    draw: { kind: 'cushion', finish: 'mohair', size: [28, 19, 7], tilt: 8 },
  },
  {
    handle: 'hemstitch-table-runner',
    title: 'Hemstitch Table Runner',
    type: 'Textiles',
    vendor: 'Weverij Haan',
    tags: 'linen, dining',
    seo: 'Stonewashed linen table runner with hemstitched ends. 45 × 150 or 45 × 220 cm, in three colours.',
    html: `<p>A strip of stonewashed linen with drawn-thread hemstitching at both ends, the only ornament it has. Four threads are pulled, the rest are gathered in bundles of three.</p>
<p>45 cm wide; 150 cm suits a table for four to six, 220 cm one for eight. Wash at 40 °C, hang wet, and put it on the table the same evening.</p>`,
    options: 'Colour / Length',
    variants: `
Flax | 150 cm | 46 | 18 | 210
Flax | 220 cm | 62 | 11 | 310
White | 150 cm | 46 | 24 | 210
White | 220 cm | 62 | 9 | 310
Sage | 150 cm | 46 | 1 | 210
Sage | 220 cm | 62 | 6 | 310`,
    alt: 'Linen table runner, half rolled up',
    detail: 'The rolled linen and its loose end',
    draw: { kind: 'runner', finish: 'linen', tilt: 20 },
  },
  {
    handle: 'window-check-blanket',
    title: 'Window Check Blanket',
    type: 'Textiles',
    vendor: 'Carrow Mill',
    tags: 'wool, bedroom',
    seo: 'Heavy wool blanket with a wide window check and whipped edges. 180 × 230 cm, fits a double bed.',
    html: `<p>A proper bed blanket, the weight of two throws: 2.1 kg of wool with a thin pale check, whip-stitched round the edge in cream.</p>
<p>180 × 230 cm. Folded double it is warm enough for an unheated room in January; the sheepdog at the mill has one.</p>
<p><em>Care:</em> dry clean, or wash on a wool programme and dry flat.</p>`,
    options: 'Colour',
    variants: `
Deep Green | 245 | 5 | 2100
Brick | 245 | 3 | 2100
Charcoal | 245 | 7 | 2100 | 280`,
    alt: 'Folded wool blanket with a thin window check',
    detail: 'The folded layers and the thin pale check',
    draw: { kind: 'blanket', finish: 'wool', tilt: 20 },
  },
];
