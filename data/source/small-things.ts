import type { Product } from '../../tools/pictures/src/product.ts';

export const candleHolders: Product[] = [
  {
    handle: 'chamberstick',
    title: 'Chamberstick',
    type: 'Candle Holders',
    vendor: 'Fennick & Daughters',
    tags: 'brass, steel, bedroom, gift',
    seo: 'Old-fashioned candle holder with a finger loop and a wide drip pan. Solid brass or blackened steel.',
    html: `<p>The candle you carry to bed in a power cut: a wide pan for the drips, a loop for one finger, a socket for a 22 mm candle.</p>
<p>13 cm across, 6 cm tall. Spun pan, brazed loop, no lacquer. Wax lifts off after ten minutes in the freezer.</p>`,
    options: 'Metal',
    variants: `
Brass | 46 | 13 | 380
Blackened Steel | 42 | 18 | 360`,
    alt: 'Low metal candle holder with a wide pan, a finger loop and a candle',
    detail: 'The finger loop brazed to the pan',
    draw: { kind: 'chamberstick', finish: 'metal', tilt: 20 },
  },
  {
    handle: 'stacked-candlestick',
    title: 'Stacked Candlestick',
    type: 'Candle Holders',
    vendor: 'Brandvik Keramikk',
    tags: 'stoneware, dining, living-room',
    seo: 'Ceramic candlestick built of turned rings, in three heights to stand together. Takes a 22 mm dinner candle.',
    html: `<p>Rings, balls and a cup, thrown one by one and stacked while soft. In three heights (9, 15 and 21 cm) that are made to stand in a row but are sold singly, since nobody agrees on the row.</p>
<p>Matte glaze, felted foot, 22 mm socket. A drop of water in the cup makes the stub come out cleanly.</p>`,
    options: 'Glaze / Height',
    variants: `
Chalk | 9 cm | 32 | 20 | 310
Chalk | 15 cm | 42 | 15 | 520
Chalk | 21 cm | 54 | 4 | 760
Ochre | 9 cm | 32 | 9 | 310
Ochre | 15 cm | 42 | 0 | 520
Ochre | 21 cm | 54 | 3 | 760
Moss | 9 cm | 32 | 11 | 310
Moss | 15 cm | 42 | 6 | 520
Moss | 21 cm | 54 | 8 | 760`,
    alt: 'Ceramic candlestick of stacked rings with a dinner candle',
    detail: 'The stacked rings below the cup',
    draw: { kind: 'candlestick', finish: 'glaze', profile: '0,0 5,0 5.2,.8 4.4,1.8 1.6,2.4 1.4,3.4 2.6,4.6 3,6 2.4,7.4 1.3,8.4 1.3,9.4 2.2,10.4 2.4,11.4 1.9,12.6 1.3,13.4 1.5,14.2 2.3,15 2.4,16.6', wall: 1.1, tilt: 10 },
  },
  {
    handle: 'tea-light-bowls',
    title: 'Tea-Light Bowls, Set of Three',
    type: 'Candle Holders',
    vendor: 'Atelier Bessade',
    tags: 'porcelain, living-room, gift, new',
    seo: 'Three thin porcelain bowls that glow when a tea light burns inside. Unglazed outside, 7, 9 and 11 cm.',
    html: `<p>Porcelain cast to 1.5 mm and left unglazed, so that it lets through the light of a single tea light and glows from within, most of all near the rim.</p>
<p>Three bowls of 7, 9 and 11 cm, nested in one box. Let a tea light burn for two hours at most. Soot wipes off with a damp cloth.</p>`,
    options: 'Colour',
    variants: `
White | 48 | 26 | 380
Blush | 52 | 9 | 380`,
    alt: 'Three thin porcelain tea-light bowls of different sizes',
    detail: 'The warm glow inside the bowls',
    draw: { kind: 'tea-lights', finish: 'bisque', tilt: 17 },
  },
  {
    handle: 'bar-candelabra',
    title: 'Five-Arm Candelabra',
    type: 'Candle Holders',
    vendor: 'Fennick & Daughters',
    tags: 'steel, brass, dining',
    seo: 'Low five-candle holder on one straight bar, 42 cm long. Brass or blackened steel, made in Sheffield.',
    html: `<p>Five sockets on one straight bar, low enough to talk across. No arms at all, strictly speaking; the name stuck from the first drawing.</p>
<p>42 cm long, 7 cm tall, 1.4 kg. Each socket unscrews for cleaning and takes a 22 mm candle.</p>`,
    options: 'Metal',
    variants: `
Brass | 118 | 0 | 1400
Blackened Steel | 98 | 0 | 1400`,
    alt: 'Low bar-shaped metal holder with five candles',
    detail: 'Two of the screwed sockets on the bar',
    draw: { kind: 'candelabra', finish: 'metal', tilt: 14 },
  },
];

export const basketsAndStorage: Product[] = [
  {
    handle: 'alvora-log-basket',
    title: 'Alvora Log Basket',
    type: 'Baskets & Storage',
    vendor: 'Cestos Alvora',
    tags: 'willow, living-room',
    seo: 'Round willow basket with two wrapped handles, for logs, blankets or toys. 42 cm across, from the Minho.',
    html: `<p>Woven from whole willow rods cut in January, with the base worked over a cross of chestnut. It carries 20 kg of oak without complaint.</p>
<ul>
<li>42 cm across, 34 cm tall, handles 6 cm higher</li>
<li>Unpeeled rods are brown, peeled and boiled ones buff</li>
<li>Mist it with water twice a winter if the room is dry</li>
</ul>`,
    options: 'Colour',
    variants: `
Buff | 124 | 9 | 2800
Brown | 112 | 5 | 2900`,
    alt: 'Round woven willow basket with two handles',
    detail: 'The woven border and one wrapped handle',
    draw: { kind: 'basket', finish: 'wicker', profile: '0,0 15,0 16,.8 19.6,16 21,32 21.2,34', wall: 1.4, tilt: 16 },
  },
  {
    handle: 'bread-basket',
    title: 'Coiled Bread Basket',
    type: 'Baskets & Storage',
    vendor: 'Cestos Alvora',
    tags: 'rye straw, kitchen, dining',
    seo: 'Shallow basket of coiled rye straw bound with bramble bark. 26 cm across, for bread or fruit.',
    html: `<p>Rye straw, twisted into a rope as thick as a finger and sewn into a coil with split bramble: the oldest way of making a basket, and one of the few that holds flour.</p>
<p>26 cm across, 8 cm deep. Shake out the crumbs, brush when needed, keep it dry.</p>`,
    options: 'Size',
    variants: `
Small | 36 | 15 | 290
Large | 52 | 7 | 480`,
    alt: 'Shallow round basket of coiled straw',
    detail: 'The straw coils and their bramble stitching',
    draw: { kind: 'coil-basket', finish: 'straw', colour: 'Straw', profile: '0,0 8,0 9,.6 12,4 13,8', wall: 1.2, tilt: 24 },
  },
  {
    handle: 'oval-bentwood-box',
    title: 'Oval Bentwood Box',
    type: 'Baskets & Storage',
    vendor: 'Pike & Tansley',
    tags: 'wood, bedroom, study, gift',
    seo: 'Steam-bent oval box with swallowtail joints and copper tacks. Three sizes that nest.',
    html: `<p>A strip of timber 1.8 mm thin is steamed for twenty minutes, bent round a form and fixed with copper tacks through the swallowtail fingers. The fingers let the wood move without splitting.</p>
<p><strong>No. 1</strong> is 14 × 9 cm, <strong>No. 2</strong> 18 × 12 cm, <strong>No. 3</strong> 23 × 16 cm; they nest. Lid and base are quarter-sawn pine.</p>`,
    options: 'Wood / Size',
    variants: `
Cherry | No. 1 | 48 | 14 | 190
Cherry | No. 2 | 58 | 10 | 290
Cherry | No. 3 | 72 | 3 | 430
Walnut | No. 1 | 56 | 8 | 200
Walnut | No. 2 | 68 | 2 | 310
Walnut | No. 3 | 84 | 0 | 460`,
    alt: 'Oval bentwood box with a fitted lid',
    detail: 'Three copper tacks in the side of the box',
    draw: { kind: 'oval-box', finish: 'wood', tilt: 20 },
  },
  {
    handle: 'lidded-jar',
    title: 'Lidded Storage Jar',
    type: 'Baskets & Storage',
    vendor: 'Olaria Corvo',
    tags: 'stoneware, wood, kitchen',
    seo: 'Glazed kitchen jar with a turned olive-wood lid and a silicone ring. Half, one and two litres.',
    html: `<p>A straight jar with a lid of olive wood from the trees behind the workshop. A thin silicone ring, set in a groove, keeps coffee dry and moths out.</p>
<ul>
<li>½ litre (11 cm), 1 litre (14 cm), 2 litres (19 cm)</li>
<li>Jar: dishwasher. Lid: wipe only</li>
</ul>
<p>The glaze is food-safe and lead-free; the rim is left bare, where lid meets clay.</p>`,
    options: 'Glaze / Size',
    variants: `
Oat | ½ litre | 28 | 25 | 520
Oat | 1 litre | 36 | 19 | 810
Oat | 2 litres | 48 | 8 | 1350
Deep Green | ½ litre | 28 | 16 | 520
Deep Green | 1 litre | 36 | 2 | 810
Deep Green | 2 litres | 48 | 0 | 1350
Ink | ½ litre | 28 | 12 | 520
Ink | 1 litre | 36 | 9 | 810
Ink | 2 litres | 48 | 5 | 1350`,
    alt: 'Straight glazed storage jar with a turned wooden lid',
    detail: 'The olive-wood lid seated on the bare rim',
    draw: { kind: 'jar', finish: 'stoneware', profile: '0,0 5.4,0 5.8,.4 6,4 6,13.4 5.8,14', wall: 0.5, tilt: 12 },
  },
];
