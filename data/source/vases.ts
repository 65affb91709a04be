import type { Product } from '../../tools/pictures/src/product.ts';

export const vases: Product[] = [
  {
    handle: 'orchard-vase',
    title: 'Orchard Vase',
    type: 'Vases',
    vendor: 'Tarrow Pottery',
    tags: 'stoneware, living-room, hall, best-seller',
    seo: 'Wheel-thrown stoneware vase with a short flared neck and an unglazed foot. 28 cm tall, made in Totnes, Devon.',
    html: `<p>A full-bellied vase thrown in two halves and joined at the shoulder. If you run a finger along the inside you can feel the seam; outside it has been turned away.</p>
<p>The neck is narrow enough to hold three branches upright and wide enough for a bottle brush. The foot is left bare, so the brown of the clay shows below the glaze.</p>
<ul>
<li>Speckled stoneware, food-safe matte glaze</li>
<li>28 cm tall, 21 cm across, mouth 6 cm</li>
<li>Watertight; rinse by hand</li>
</ul>`,
    options: 'Glaze',
    variants: `
Sage | 128 | 9 | 2350
Oat | 128 | 14 | 2350
Rust | 128 | 2 | 2350
Ink | 136 | 0 | 2350`,
    alt: 'Round stoneware vase with a short flared neck and a bare clay foot',
    detail: 'The shoulder and flared neck, iron specks showing through the glaze',
    draw: { kind: 'turned', finish: 'stoneware', profile: '0,0 5.4,0 6,.6 9.2,6 10.4,11.5 9.4,17 5.4,21.4 3.6,24 3.5,26 4.4,28', wall: 0.5 },
  },
  {
    handle: 'ridge-vase',
    title: 'Ridge Vase',
    type: 'Vases',
    vendor: 'Brandvik Keramikk',
    tags: 'porcelain, living-room, new',
    seo: 'Slip-cast porcelain cylinder with turned horizontal ridges, in two sizes. Made by Brandvik in Bergen, Norway.',
    html: `<p>Ida Brandvik turns the plaster model for this vase on a wood lathe, one groove at a time, then casts it in porcelain. The ridges are 9 mm apart at the foot and close up to 5 mm at the rim.</p>
<p>Unglazed outside, with the dry feel of an eggshell; clear-glazed inside. <strong>Small</strong> is 16 cm tall and 9 cm wide, <strong>Tall</strong> is 27 cm by 10 cm.</p>
<p>Marks on the bare porcelain come off with a damp melamine sponge.</p>`,
    options: 'Colour / Size',
    variants: `
Chalk | Small | 64 | 18 | 540
Chalk | Tall | 98 | 7 | 1120
Slate | Small | 64 | 11 | 540
Slate | Tall | 98 | 3 | 1120
Blush | Small | 64 | 0 | 540
Blush | Tall | 98 | 5 | 1120`,
    alt: 'Tall porcelain cylinder vase with horizontal ridges',
    detail: 'The ridges close to the rim, narrowing towards the top',
    draw: { kind: 'turned', finish: 'bisque', profile: '0,0 4.6,0 5,.5 5,26.5 4.7,27', wall: 0.45, size: [0.28, 0.8], trim: 'ridges' },
  },
  {
    handle: 'corvo-jug-vase',
    title: 'Corvo Jug',
    type: 'Vases',
    vendor: 'Olaria Corvo',
    tags: 'terracotta, kitchen, hall',
    seo: 'Red Alentejo earthenware jug with one handle, tin-glazed inside. Holds 1.6 litres of water or an armful of stems.',
    html: `<p>The shape is the water jug of the Alentejo, 24 cm tall, with one strap handle and no spout. The workshop in São Pedro do Corval has thrown it for three generations and sees no reason to stop.</p>
<p>Red earthenware, burnished with a pebble and left bare; inside, a white tin glaze keeps the water in. Use it for flowers or for serving: it holds 1.6 litres to the neck.</p>
<p><em>Care:</em> earthenware chips if knocked. Wash by hand, and dry it mouth down.</p>`,
    options: 'Colour',
    variants: `
Terracotta | 58 | 22 | 1450
Chalk | 62 | 8 | 1450`,
    alt: 'Earthenware jug with a single strap handle',
    detail: 'Where the strap handle meets the shoulder',
    draw: { kind: 'jug', finish: 'terracotta', profile: '0,0 5,0 5.4,.5 7.6,6 8,11 6.4,16 4.3,19 4.1,21.5 5.2,24', wall: 0.6 },
  },
  {
    handle: 'bud-vase-trio',
    title: 'Bud Vase Trio',
    type: 'Vases',
    vendor: 'Atelier Morvane',
    tags: 'glass, dining, gift',
    seo: 'Three mouth-blown bud vases of different heights, each for a single stem. Blown in Nancy, France.',
    html: `<p>Three small bottles, each for one stem: a drop, a cone and a ball. They are blown freehand, so heights differ by a few millimetres from set to set (about 18, 14 and 10 cm).</p>
<p>Coloured in the mass rather than painted, which is why the foot looks darker than the neck. Sold as three of one colour, packed in a card box with paper wool.</p>`,
    options: 'Colour',
    variants: `
Smoke | 72 | 12 | 620
Amber | 72 | 16 | 620
Rose | 72 | 2 | 620 | 84`,
    alt: 'Three small glass bud vases of different heights',
    detail: 'The thick foot of the middle vase, where the colour gathers',
    draw: { kind: 'bud-trio', finish: 'glass' },
  },
  {
    handle: 'pillow-vase',
    title: 'Low Pillow Vase',
    type: 'Vases',
    vendor: 'Tarrow Pottery',
    tags: 'stoneware, dining',
    seo: 'Low, wide stoneware vase for short stems on a dining table. 11 cm tall, 24 cm across, in three glazes.',
    html: `<p>Made for the middle of a table: at 11 cm it stays below eye level, and people opposite can still see each other. The opening is 5 cm across, small enough to hold cut peonies without wire.</p>
<p>Thrown as a closed form, then pressed while leather-hard to give the slightly flat top. Speckled clay, satin glaze. 24 cm across, 1.7 kg.</p>`,
    options: 'Glaze',
    variants: `
Oat | 94 | 10 | 1700
Moss | 94 | 6 | 1700
Charcoal | 94 | 0 | 1700`,
    alt: 'Low, wide stoneware vase with a small round opening',
    detail: 'The small opening seen from above',
    draw: { kind: 'turned', finish: 'stoneware', profile: '0,0 7,0 7.6,.4 11.4,3.6 12,6 10,8.8 5,10.4 2.9,10.7 2.7,11', wall: 0.5, tilt: 17 },
  },
  {
    handle: 'neck-vase',
    title: 'Long Neck Vase',
    type: 'Vases',
    vendor: 'Brandvik Keramikk',
    tags: 'stoneware, bedroom, study',
    seo: 'Bottle-shaped stoneware vase with a 14 cm neck for one branch. Reduction-fired in Bergen, 31 cm tall.',
    html: `<p>Fourteen of its thirty-one centimetres are neck. One branch of quince in February, one dahlia in September; it does not need more.</p>
<ul>
<li>Stoneware fired to 1280 °C in a gas kiln</li>
<li>31 cm tall, 13 cm across, neck 2.4 cm inside</li>
<li>Heavy foot (1.3 kg), hard to tip over</li>
</ul>
<p>The glaze breaks to brown wherever it runs thin, at the lip and along the turning lines.</p>`,
    options: 'Glaze',
    variants: `
Celadon | 110 | 7 | 1300
Ink | 110 | 4 | 1300
Ochre | 110 | 13 | 1300 | 128`,
    alt: 'Bottle-shaped stoneware vase with a long narrow neck',
    detail: 'The lip and upper neck, glaze thinning at the edge',
    draw: { kind: 'turned', finish: 'glaze', profile: '0,0 4,0 4.4,.5 6.2,4.5 6.4,8 5.2,12.5 2.4,16.5 1.6,20 1.5,29 2.2,31', wall: 0.35 },
  },
  {
    handle: 'facet-vase',
    title: 'Facet Vase',
    type: 'Vases',
    vendor: 'Hallerud Glas',
    tags: 'glass, living-room',
    seo: 'Thick mould-blown glass vase with twelve hand-cut facets. 22 cm tall, from a small hut in Småland, Sweden.',
    html: `<p>Blown into a beech mould kept wet so that it steams rather than burns, then cut: twelve flat facets, ground and polished by hand. The glass is 8 mm thick at the rim and close to 20 mm at the base.</p>
<p>22 cm tall, 12 cm across at the mouth. It takes a heavy bunch without complaint.</p>
<p>Limescale comes out with a spoon of vinegar left overnight. Not for the dishwasher.</p>`,
    options: 'Colour',
    variants: `
Clear | 145 | 5 | 2600
Smoke | 155 | 3 | 2600
Sea Green | 155 | 1 | 2600`,
    alt: 'Thick glass vase with twelve flat facets',
    detail: 'The facets where they meet the heavy base',
    draw: { kind: 'facet', finish: 'glass', profile: '0,0 4.6,0 4.8,.3 6.2,21.4 6.1,22', wall: 0.8 },
  },
  {
    handle: 'moon-jar',
    title: 'Moon Jar',
    type: 'Vases',
    vendor: 'Atelier Bessade',
    tags: 'porcelain, living-room, new',
    seo: 'A white porcelain jar thrown in two bowls and joined at the waist, after the Korean moon jar. 32 cm, Limoges.',
    html: `<p>Two bowls are thrown, inverted one on the other and joined at the waist, as Korean potters did in the eighteenth century. The seam never quite disappears and the jar is never quite round; each leans its own way.</p>
<p>Limoges porcelain under a faintly blue transparent glaze. About 32 cm in every direction, and 4.1 kg. Lucie Bessade makes two a week, and signs the foot.</p>
<p>Dust with a dry cloth. It holds water, but looks best holding nothing.</p>`,
    variants: '480 | 2 | 4100',
    alt: 'Large round white porcelain jar with a low rim',
    detail: 'The low rim and the soft sheen of the glaze',
    draw: { kind: 'turned', finish: 'porcelain', colour: 'Porcelain White', profile: '0,0 6.6,0 7,.5 12.6,6 15.8,13 16,16.5 15,22 11,27.4 7.2,30 7,32', wall: 0.6 },
  },
];
