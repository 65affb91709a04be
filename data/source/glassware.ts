import type { Product } from '../../tools/pictures/src/product.ts';

export const glassware: Product[] = [
  {
    handle: 'cork-carafe',
    title: 'Cork Carafe',
    type: 'Glassware',
    vendor: 'Hallerud Glas',
    tags: 'glass, cork, bedroom, dining, best-seller',
    seo: 'Mouth-blown water carafe with a turned cork stopper. Holds a litre, 29 cm tall, made in Småland, Sweden.',
    html: `<p>One litre of water, a stopper that floats if you drop it in, and a neck you can hold with a wet hand. Blown into a wooden mould in a single gather.</p>
<p>The stopper is turned from solid Portuguese cork, not pressed granules. Spare stoppers are free: write to us and we post one.</p>
<ul>
<li>29 cm tall, 10.5 cm across, mouth 3.5 cm</li>
<li>Soda-lime glass; cold and warm drinks</li>
<li>Dishwasher without the stopper</li>
</ul>`,
    options: 'Colour',
    variants: `
Clear | 68 | 26 | 780
Smoke | 74 | 9 | 780`,
    alt: 'Glass carafe with a turned cork stopper',
    detail: 'The cork stopper seated in the neck',
    draw: { kind: 'carafe', finish: 'glass', profile: '0,0 4.9,0 5.2,.4 5.3,8 5,11 2.4,18.5 1.9,21 1.8,24 2.5,28', wall: 0.3 },
  },
  {
    handle: 'hut-tumblers',
    title: 'Hut Tumblers',
    type: 'Glassware',
    vendor: 'Hallerud Glas',
    tags: 'glass, kitchen, dining, gift',
    seo: 'Mouth-blown water glasses with a thick base, 280 ml, in sets of two or six. Four colours.',
    html: `<p>The everyday glass of the hut’s own canteen. Base 12 mm, rim 2 mm, a slight taper so that they stack three high without jamming.</p>
<p>280 ml. Each set is blown in one shift by one team, so the glasses of a set match; between sets the height may differ by 3 mm.</p>`,
    options: 'Colour / Set of',
    variants: `
Clear | Two | 32 | 40 | 520
Clear | Six | 88 | 15 | 1560 | 96
Smoke | Two | 36 | 22 | 520
Smoke | Six | 98 | 7 | 1560 | 108
Amber | Two | 36 | 19 | 520
Amber | Six | 98 | 3 | 1560 | 108
Sea Green | Two | 36 | 0 | 520
Sea Green | Six | 98 | 2 | 1560 | 108`,
    alt: 'Two straight glass tumblers with thick bases',
    detail: 'The heavy base of one tumbler',
    draw: { kind: 'tumblers', finish: 'glass', profile: '0,0 3.2,0 3.4,.3 4,9', wall: 0.28, tilt: 14 },
  },
  {
    handle: 'ripple-glass',
    title: 'Ripple Glass',
    type: 'Glassware',
    vendor: 'Atelier Morvane',
    tags: 'glass, dining, new',
    seo: 'Optic-blown glass with soft vertical ripples, for water or wine. 240 ml, blown in Nancy, France.',
    html: `<p>Before the last breath the hot gather is dipped in a ribbed mould, then blown free of it; the ribs stay as a ripple that bends the light. It is an old technique, called <em>optique</em> in Nancy.</p>
<p>240 ml, 8 cm tall. Wash by hand if you can: the dishwasher dulls the ripple in time.</p>`,
    options: 'Colour',
    variants: `
Clear | 24 | 60 | 190
Rose | 26 | 28 | 190
Smoke | 26 | 14 | 190`,
    alt: 'Rounded drinking glass with soft vertical ripples',
    detail: 'Light bending through the ripples',
    draw: { kind: 'turned', finish: 'glass', profile: '0,0 2.4,0 2.7,.3 4,2.6 4.3,5 3.9,8', wall: 0.22, trim: 'ribs', size: [14, 0.12], tilt: 13 },
  },
  {
    handle: 'pulled-stem-wine-glasses',
    title: 'Pulled Stem Wine Glasses',
    type: 'Glassware',
    vendor: 'Atelier Morvane',
    tags: 'glass, crystal, dining',
    seo: 'Wine glasses with a stem pulled from the bowl, no join. Lead-free crystal, 420 ml, in pairs or sixes.',
    html: `<p>The stem is drawn out of the bowl while the glass is still soft, so there is no join to snap. Lead-free crystal, 1.1 mm at the rim.</p>
<p>420 ml, 22 cm tall, foot 7.5 cm. One shape for red and white; pour to the widest point, which is about 140 ml.</p>
<p>They survive the dishwasher on a glass programme. They do not survive being dried with a twist.</p>`,
    options: 'Set of',
    variants: `
Two | 86 | 13 | 300
Six | 240 | 5 | 900 | 258`,
    alt: 'Clear wine glass with a long pulled stem',
    detail: 'The bowl where it draws down into the stem',
    draw: { kind: 'turned', finish: 'glass', colour: 'Clear', profile: '0,0 3.7,.1 3.6,.35 1.2,.7 .45,2 .4,10 1.4,11.4 4.1,14.5 4.4,17 3.4,22', wall: 0.15, trim: 'stem', size: [10.4], tilt: 9 },
  },
  {
    handle: 'bedside-water-jug',
    title: 'Water Jug with Lid-Glass',
    type: 'Glassware',
    vendor: 'Hallerud Glas',
    tags: 'glass, bedroom',
    seo: 'Bedside water jug of 700 ml whose drinking glass sits upside down on the neck. Mouth-blown in Småland.',
    html: `<p>A bedside set: 700 ml of water below, a drinking glass turned over the neck above, keeping the dust out. The two are blown together and numbered as a pair on the base, in pencil-thin diamond point.</p>
<p>23 cm tall as it stands. Both parts go in the dishwasher.</p>`,
    options: 'Colour',
    variants: `
Clear | 58 | 17 | 690
Sea Green | 64 | 2 | 690
Amber | 64 | 10 | 690`,
    alt: 'Bedside glass jug with a tumbler upturned over its neck',
    detail: 'The tumbler resting on the shoulder of the jug',
    draw: { kind: 'carafe-glass', finish: 'glass', profile: '0,0 4.9,0 5.2,.4 5.6,5 5,11 2.6,14.6 2.4,17 2.7,20', wall: 0.28 },
  },
  {
    handle: 'footed-bowl',
    title: 'Footed Fruit Bowl',
    type: 'Glassware',
    vendor: 'Hallerud Glas',
    tags: 'glass, dining',
    seo: 'Heavy glass bowl on a solid foot, 26 cm across, for fruit or a green salad. Hand-pressed in Sweden.',
    html: `<p>Pressed, not blown: a gather is dropped into an iron mould and a lever brings the plunger down. The mould for this bowl dates from 1954 and leaves a faint seam that we like.</p>
<p>26 cm across, 14 cm tall, 2.1 kg. The foot is solid glass and keeps it where you put it.</p>`,
    options: 'Colour',
    variants: `
Clear | 98 | 8 | 2100
Smoke | 108 | 3 | 2100`,
    alt: 'Heavy glass bowl on a solid foot',
    detail: 'The solid foot under the bowl',
    draw: { kind: 'turned', finish: 'glass', profile: '0,0 5.4,0 5.5,.6 2.4,1.8 1.9,3.4 3,5 9,7.6 12,11 13,14', wall: 0.5, trim: 'stem', size: [4.6], tilt: 16 },
  },
  {
    handle: 'oil-and-vinegar-cruets',
    title: 'Oil & Vinegar Cruets',
    type: 'Glassware',
    vendor: 'Atelier Morvane',
    tags: 'glass, cork, kitchen, gift',
    seo: 'Two conical glass cruets with cork stoppers, one clear and one amber. 180 ml each, blown in Nancy.',
    html: `<p>A pair of cones, clear for oil and amber for vinegar, so that nobody has to sniff. The lip is pulled to a point while hot and does not drip.</p>
<ul>
<li>180 ml each, 16 cm tall</li>
<li>Solid cork stoppers</li>
<li>Rinse with hot water and a spoon of rice to clean the inside</li>
</ul>`,
    variants: '46 | 0 | 420',
    alt: 'Two conical glass cruets with cork stoppers, one clear and one amber',
    detail: 'The cork in the neck of the amber cruet',
    draw: { kind: 'cruets', finish: 'glass', colour: 'Amber', profile: '0,0 3.4,0 3.7,.3 3.5,2 1.3,11 1.1,13 1.5,14.5', wall: 0.22, tilt: 11 },
  },
];
