import type { Product } from '../../tools/pictures/src/product.ts';

export const lighting: Product[] = [
  {
    handle: 'pebble-lamp',
    title: 'Pebble Table Lamp',
    type: 'Lighting',
    vendor: 'Tarrow Pottery',
    tags: 'stoneware, linen, living-room, bedroom, best-seller',
    seo: 'Stoneware table lamp with a tapered linen shade and a cloth-covered flex. 42 cm tall, E27, dimmable bulb.',
    html: `<p>A pebble of speckled stoneware under a plain linen shade. The base is thrown thick (it weighs 2.2 kg on its own), so a tug at the flex will not bring it down.</p>
<p>The shade is natural linen over a clear liner; lit, it gives a warm, even light with a bright pool on the table.</p>
<ul>
<li>42 cm tall, shade 30 cm across</li>
<li>E27, LED up to 9 W; a 2700 K dimmable bulb is included</li>
<li>2 m brown cloth-covered flex with an inline switch</li>
</ul>`,
    options: 'Glaze',
    variants: `
Oat | 189 | 11 | 3100
Deep Green | 189 | 6 | 3100
Rust | 189 | 2 | 3100`,
    alt: 'Round stoneware table lamp with a tapered linen shade',
    detail: 'The brass collar between base and shade',
    draw: { kind: 'table-lamp', finish: 'stoneware', profile: '0,0 5,0 5.6,.6 7.8,5 8,8 6.4,12.5 3,15.6 1.6,17', wall: 0.6, size: [17.5, 9.4, 15, 17], tilt: 9 },
  },
  {
    handle: 'skerry-pendant',
    title: 'Skerry Pendant',
    type: 'Lighting',
    vendor: 'Nørholm Lys',
    tags: 'aluminium, kitchen, dining, best-seller',
    seo: 'Spun aluminium pendant lamp with a white inside, 24 or 38 cm across. Five powder-coated colours.',
    html: `<p>Spun from one disc of aluminium on a lathe in Aarhus. The lip is rolled inward, so the bulb stays out of sight for anyone sitting at the table below.</p>
<p><strong>Small</strong> is 24 cm across and 17 cm tall; <strong>Large</strong> 38 cm and 24 cm. Hang the rim 60 to 65 cm over the table top.</p>
<p>Powder-coated, matt white inside. E27, up to 12 W LED. 3 m textile flex and ceiling rose in the colour of the shade.</p>`,
    options: 'Colour / Size',
    variants: `
Chalk | Small | 118 | 20 | 850
Chalk | Large | 175 | 9 | 1500
Mustard | Small | 118 | 12 | 850
Mustard | Large | 175 | 5 | 1500
Deep Green | Small | 118 | 16 | 850
Deep Green | Large | 175 | 3 | 1500
Charcoal | Small | 118 | 0 | 850
Charcoal | Large | 175 | 7 | 1500
Rust | Small | 118 | 6 | 850
Rust | Large | 175 | 0 | 1500`,
    alt: 'Spun aluminium dome pendant lamp',
    detail: 'The matt powder-coated dome, close up',
    draw: { kind: 'pendant', finish: 'powder', profile: '19,0 19.2,1.4 18,8 13.6,15.4 6,19.6 2.6,20.6 2,24', wall: 0.4, tilt: -6 },
  },
  {
    handle: 'paper-lantern',
    title: 'Ribbed Paper Lantern',
    type: 'Lighting',
    vendor: 'Yamase Woodcraft',
    tags: 'paper, bamboo, bedroom, living-room',
    seo: 'Collapsible lantern of kozo paper on a spiral of split bamboo, 40 cm across. Made in Gifu prefecture, Japan.',
    html: `<p>Kozo paper pasted over a single spiral of split bamboo, then folded flat while damp so that it remembers its creases. It travels as a disc 4 cm thick and opens to a globe of 40 cm.</p>
<p>The paper is undyed and long-fibred; hold it to the window and you can see the strands. Repair a tear with rice paste and a strip of the paper we enclose.</p>
<p>Fits any E27 pendant flex (not included). LED only, up to 8 W.</p>`,
    variants: '85 | 19 | 320',
    alt: 'Round ribbed paper lantern hanging from a cord',
    detail: 'The bamboo ribs under the paper',
    draw: { kind: 'lantern', finish: 'paper', colour: 'Paper', tilt: -4 },
  },
  {
    handle: 'hinge-reading-lamp',
    title: 'Hinge Reading Lamp',
    type: 'Lighting',
    vendor: 'Nørholm Lys',
    tags: 'steel, brass, study, desk, new',
    seo: 'Slim desk lamp with one brass hinge and a round steel base. Touch dimmer, 2700 K, 48 cm tall.',
    html: `<p>One stem, one hinge, one dome. The friction of the brass hinge is set with a coin, and it holds the head wherever you leave it.</p>
<ul>
<li>48 cm tall, reach 28 cm, base 15 cm</li>
<li>Built-in 6 W LED, 2700 K, CRI 95, replaceable with two screws</li>
<li>Touch the dome to dim; it remembers the last level</li>
<li>Powder-coated steel, unlacquered brass</li>
</ul>`,
    options: 'Colour',
    variants: `
Black | 210 | 8 | 2600
Chalk | 210 | 11 | 2600
Deep Green | 210 | 3 | 2600`,
    alt: 'Slim desk lamp with a dome head and a round base',
    detail: 'The dome head at the end of its arm',
    draw: { kind: 'desk-lamp', finish: 'powder', tilt: 10 },
  },
  {
    handle: 'opal-globe',
    title: 'Opal Globe Lamp',
    type: 'Lighting',
    vendor: 'Atelier Morvane',
    tags: 'glass, brass, bedroom',
    seo: 'Opal glass globe on a turned brass or blackened steel foot. A low, even glow for a shelf. 22 cm tall.',
    html: `<p>Three layers of glass, clear on white on clear, blown in one go: no hot spot, no visible bulb, only an even glow. The surface is acid-etched to the feel of a river stone.</p>
<p>22 cm tall, globe 18 cm. G9 bulb of 3.5 W included; the flex is black cotton, 1.8 m, with a dimmer at the hand.</p>`,
    options: 'Base',
    variants: `
Brass | 165 | 7 | 1650
Blackened Steel | 155 | 5 | 1600`,
    alt: 'Opal glass globe lamp on a small turned metal foot',
    detail: 'The metal foot below the glass globe',
    draw: { kind: 'globe-lamp', finish: 'metal', tilt: 9 },
  },
  {
    handle: 'batten-wall-light',
    title: 'Batten Wall Light',
    type: 'Lighting',
    vendor: 'Pike & Tansley',
    tags: 'oak, brass, bedroom, hall',
    seo: 'Oak wall light with a bare globe bulb on a brass holder. Plug-in or hard-wired, 12 × 12 cm plate.',
    html: `<p>A square of oak, a brass lampholder and a globe bulb: the light we make for our own cottages in Maine. The plate covers a standard junction box.</p>
<p>12 × 12 cm plate, 2.2 cm thick, bulb 9.5 cm. Choose <strong>Plug-in</strong> (2.5 m flex with switch) or <strong>Hard-wired</strong>; the second needs an electrician.</p>`,
    options: 'Wood / Wiring',
    variants: `
Oak | Plug-in | 92 | 14 | 720
Oak | Hard-wired | 84 | 9 | 610
Walnut | Plug-in | 104 | 3 | 760
Walnut | Hard-wired | 96 | 0 | 650`,
    alt: 'Square wooden wall light with a bare globe bulb',
    detail: 'The brass holder between wood and bulb',
    draw: { kind: 'wall-light', finish: 'wood', tilt: 4 },
  },
  {
    handle: 'little-mushroom-lamp',
    title: 'Little Mushroom Lamp',
    type: 'Lighting',
    vendor: 'Brandvik Keramikk',
    tags: 'stoneware, bedroom, gift',
    seo: 'Small rechargeable table lamp in one-piece glazed ceramic. Nine hours on a charge, 21 cm tall.',
    html: `<p>A cap and a stalk, both ceramic, with a warm light hidden under the cap. Rechargeable: nine hours at full, about forty at the lowest, over USB-C.</p>
<p>21 cm tall, cap 19 cm. Press the top to change between three levels. The battery is a standard 18650 cell that you can replace yourself.</p>`,
    options: 'Glaze',
    variants: `
Chalk | 98 | 24 | 1180
Ochre | 98 | 13 | 1180
Moss | 98 | 0 | 1180 | 118
Blush | 98 | 9 | 1180`,
    alt: 'Small ceramic mushroom-shaped table lamp',
    detail: 'The glazed cap on its stalk',
    draw: { kind: 'mushroom-lamp', finish: 'glaze', tilt: 7 },
  },
];
