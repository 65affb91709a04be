import type { Product } from '../../tools/pictures/src/product.ts';

export const tableware: Product[] = [
  {
    handle: 'field-mugs',
    title: 'Field Mugs, Set of Three',
    type: 'Tableware',
    vendor: 'Tarrow Pottery',
    tags: 'stoneware, kitchen, gift, best-seller',
    seo: 'Three straight-sided stoneware mugs with a roomy handle, mixed or in one glaze. 300 ml each, dishwasher safe.',
    html: `<p>Straight sides, a handle that takes three fingers and a bare foot that does not stick to a wet draining board. We have used ours every day since 2016 and lost one.</p>
<ul>
<li>300 ml to the brim, 8.5 cm tall, 9 cm across</li>
<li>Speckled stoneware; dishwasher and microwave safe</li>
<li>The mixed set has one each of oat, deep green and rust</li>
</ul>`,
    options: 'Glaze',
    variants: `
Mixed | 84 | 21 | 1080
Oat | 84 | 15 | 1080
Deep Green | 84 | 9 | 1080
Rust | 84 | 3 | 1080`,
    alt: 'Three straight-sided stoneware mugs with round handles',
    detail: 'One mug close up, the bare clay foot and the specks in the glaze',
    draw: { kind: 'mugs', finish: 'stoneware', size: [4.5, 8.5], tilt: 20 },
  },
  {
    handle: 'low-bowl',
    title: 'Low Bowl in Ash Glaze',
    type: 'Tableware',
    vendor: 'Brandvik Keramikk',
    tags: 'stoneware, kitchen, dining, best-seller',
    seo: 'Wide, low stoneware bowl for pasta, soup and salad. Wood-ash glaze, 22 cm across, dishwasher safe.',
    html: `<p>Somewhere between a plate and a bowl: 22 cm across, 5 cm deep, with a rim you can hold when it is hot. It has become the one dish most of our customers come back for.</p>
<p>The glaze is made from the ash of the studio stove, sieved and washed, and it is never quite the same twice. Expect runs, pools and a few pale freckles.</p>
<p>Fine in the dishwasher and the microwave. Stacks eight high in a normal cupboard.</p>`,
    options: 'Glaze / Set of',
    variants: `
Oat | One | 38 | 40 | 690
Oat | Four | 140 | 12 | 2760 | 152
Celadon | One | 38 | 25 | 690
Celadon | Four | 140 | 6 | 2760 | 152
Ink | One | 38 | 18 | 690
Ink | Four | 140 | 0 | 2760 | 152`,
    alt: 'Wide low stoneware bowl with a narrow rim',
    detail: 'The pooled glaze in the well of the bowl',
    draw: { kind: 'turned', finish: 'stoneware', profile: '0,0 5,0 5.2,.6 8,1.6 10.4,3.6 11,5', wall: 0.45, tilt: 24 },
  },
  {
    handle: 'bessade-dinner-plate',
    title: 'Bessade Dinner Plate',
    type: 'Tableware',
    vendor: 'Atelier Bessade',
    tags: 'porcelain, dining',
    seo: 'Thin Limoges porcelain plate with a soft upturned edge. Dinner and side sizes, singly or in sixes.',
    html: `<p>A flat plate with an upturned edge, 3 mm thick at the rim, thin enough that light comes through it. Jiggered by machine and finished by hand, at 1400 °C the hardest of the ceramics we sell.</p>
<ul>
<li>Dinner: 27 cm. Side: 19 cm</li>
<li>Hard-paste Limoges porcelain, lead-free glaze</li>
<li>Dishwasher, microwave and oven to 250 °C</li>
</ul>
<p>The matt colours are stained through, so a scratch will not show white.</p>`,
    options: 'Colour / Size / Set of',
    variants: `
White | Side | One | 19 | 60 | 310
White | Side | Six | 104 | 14 | 1860 | 114
White | Dinner | One | 29 | 48 | 620
White | Dinner | Six | 160 | 9 | 3720 | 174
Powder Blue | Side | One | 22 | 20 | 310
Powder Blue | Side | Six | 120 | 3 | 1860 | 132
Powder Blue | Dinner | One | 33 | 16 | 620
Powder Blue | Dinner | Six | 182 | 0 | 3720 | 198
Blush | Side | One | 22 | 11 | 310
Blush | Side | Six | 120 | 2 | 1860 | 132
Blush | Dinner | One | 33 | 8 | 620
Blush | Dinner | Six | 182 | 1 | 3720 | 198`,
    alt: 'Thin porcelain plate with a soft upturned edge',
    detail: 'The thin upturned edge of the plate',
    draw: { kind: 'turned', finish: 'porcelain', profile: '0,0 8,0 8.2,.5 12,.9 13.1,1.5 13.5,2.5', wall: 0.28, tilt: 34 },
  },
  {
    handle: 'corvo-salad-bowl',
    title: 'Corvo Salad Bowl',
    type: 'Tableware',
    vendor: 'Olaria Corvo',
    tags: 'terracotta, kitchen, dining',
    seo: 'Large Portuguese earthenware salad bowl with a glazed inside and a bare rim. 32 cm across, serves six to eight.',
    html: `<p>Glazed inside, bare outside, with a thick rolled rim to carry it by. It is 32 cm across and 12 cm deep, which is a salad for eight or bread dough made with a kilo of flour.</p>
<p>Earthenware stays cool, so leaves keep crisp on a hot evening. It will darken a little with oil and age, more at the rim. Wash by hand; do not soak.</p>`,
    options: 'Glaze',
    variants: `
Ochre | 76 | 13 | 2300
Deep Green | 76 | 5 | 2300
Chalk | 76 | 10 | 2300`,
    alt: 'Large earthenware bowl with a thick rolled rim',
    detail: 'The rolled rim and the glazed inside',
    draw: { kind: 'turned', finish: 'glaze', profile: '0,0 7,0 7.4,.7 12,4 15,8.6 15.6,11 16.4,11.5 16,12.2', wall: 0.8, tilt: 22 },
  },
  {
    handle: 'espresso-cups',
    title: 'Espresso Cup Pair',
    type: 'Tableware',
    vendor: 'Atelier Bessade',
    tags: 'porcelain, kitchen, gift',
    seo: 'Two handleless porcelain espresso cups, double-glazed rim, 70 ml. Fine Limoges porcelain in four colours.',
    html: `<p>Two small cups without handles. The wall is thick at the bottom, where the heat sits, and thin at the lip, where you drink; you hold them by the upper third.</p>
<p>70 ml each, 6 cm tall, boxed as a pair. Dishwasher safe.</p>`,
    options: 'Colour',
    variants: `
White | 34 | 30 | 230
Powder Blue | 34 | 18 | 230
Mustard | 34 | 9 | 230
Black | 34 | 0 | 230`,
    alt: 'Two small handleless porcelain espresso cups',
    detail: 'The thin lip of one cup',
    draw: { kind: 'cups', finish: 'porcelain', profile: '0,0 1.9,0 2.1,.3 2.6,2 3,6', wall: 0.24, tilt: 18 },
  },
  {
    handle: 'weissbrot-smorrebrod-board',
    title: 'Weißbrot & Smørrebrød Board, Café Size',
    type: 'Tableware',
    vendor: 'Ösmark Trä',
    tags: 'oak, ash wood, kitchen, new',
    seo: 'Small edge-grain serving board for one, with a thumb hole. 30 × 16 cm, oiled oak or walnut.',
    html: `<p>A board for one person’s lunch. It began as an order from a café in Malmö that wanted the same piece for German white bread and Danish open sandwiches, hence the name.</p>
<p>Edge-grain timber, 30 × 16 × 1.8 cm, with a 3 cm hole to hang it by. The underside is chamfered so that fingers can get under it.</p>
<p>Wipe clean, dry standing up, and oil it twice a year. <strong>Never the dishwasher.</strong></p>`,
    options: 'Wood',
    variants: `
Oak | 28 | 34 | 560
Walnut | 36 | 17 | 610`,
    alt: 'Small rectangular wooden serving board with a round hole',
    detail: 'The thumb hole and the rounded edge',
    draw: { kind: 'board', finish: 'wood', size: [15, 0.9, 8, 2], tilt: 30 },
  },
  {
    handle: 'extra-large-serving-bowl',
    title: 'Hand-Turned Serving Bowl in Spalted Beech with Walnut Butterfly Keys and a Beeswax Finish, Extra Large',
    type: 'Tableware',
    vendor: 'Yamase Woodcraft',
    tags: 'beech, wood, dining',
    seo: 'One-piece turned serving bowl, 38 cm across, in spalted beech with walnut keys. Turned in Takayama, Japan.',
    html: `<p>Turned green from a single half-log, then dried for fourteen months and turned again. Beech moves while it dries; where a check opened, Kenji Yamase has let in a walnut key to hold it.</p>
<p>The dark lines are spalting, the path of a fungus that stopped when the wood was dried. They are only colour now, and no two bowls share them.</p>
<ul>
<li>About 38 cm across, 13 cm deep, 2.4 kg</li>
<li>Beeswax and camellia oil; safe with food</li>
<li>Wipe with a damp cloth, keep off radiators</li>
</ul>`,
    variants: '265 | 1 | 2400',
    alt: 'Very wide turned beech serving bowl',
    detail: 'The grain running over the rim of the bowl',
    draw: { kind: 'turned', finish: 'wood', colour: 'Beech', profile: '0,0 7,0 7.4,.4 13,3.6 17.4,9 19,13', wall: 0.9, tilt: 22 },
  },
  {
    handle: 'rail-tray',
    title: 'Rail Tray',
    type: 'Tableware',
    vendor: 'Ösmark Trä',
    tags: 'oak, brass, living-room, kitchen, best-seller',
    seo: 'Oak serving tray with rounded corners and two brass rail handles. Two sizes, oiled, made in Dalarna, Sweden.',
    html: `<p>Milled from one board of Swedish oak, so the grain runs through the rim without a joint. The two handles are 6 mm brass rod, bent cold and screwed from below.</p>
<p>The rim is 3 cm high: enough to stop a sliding glass, low enough to lift things out sideways.</p>
<ul>
<li>Small 38 × 24 cm, Large 50 × 32 cm</li>
<li>Hard-wax oil, resists rings from hot cups</li>
<li>Brass is unlacquered and will darken; polish it or leave it</li>
</ul>`,
    options: 'Size',
    variants: `
Small | 96 | 16 | 1150
Large | 138 | 8 | 1900`,
    alt: 'Oak tray with rounded corners and two brass handles',
    detail: 'A corner of the tray with its bent brass handle',
    draw: { kind: 'tray', finish: 'wood', colour: 'Oak', size: [25, 1.5, 15, 4], tilt: 28 },
  },
  {
    handle: 'enamel-pie-dish',
    title: 'Enamel Pie Dish',
    type: 'Tableware',
    vendor: 'Fennick & Daughters',
    tags: 'enamel, steel, kitchen',
    seo: 'Round vitreous enamel pie dish on pressed steel, 24 cm, oven and hob safe. Three colours, made in Sheffield.',
    html: `<p>Pressed from 0.8 mm steel and dipped twice in vitreous enamel. It goes from freezer to oven to table, on gas, electric or induction, and weighs less than half its ceramic equivalent.</p>
<p>24 cm across the rim, 4.5 cm deep. Drop it and the enamel may chip; the dish goes on working, though the steel there should be kept dry.</p>`,
    options: 'Colour',
    variants: `
White | 26 | 45 | 480
Deep Green | 26 | 20 | 480
Cobalt | 26 | 0 | 480 | 32`,
    alt: 'Round enamel pie dish with a flat rim',
    detail: 'The flat rim and the wall of the dish',
    draw: { kind: 'turned', finish: 'enamel', profile: '0,0 8.6,0 9,.4 10.3,4 10.4,4.4 12,4.5 12,4.7', wall: 0.22, tilt: 26, trim: 'rim' },
  },
  {
    handle: 'tarrow-pitcher',
    title: 'Tarrow Pitcher',
    type: 'Tableware',
    vendor: 'Tarrow Pottery',
    tags: 'stoneware, kitchen',
    seo: 'A stoneware pitcher that pours without a drip, 1.2 litres, with a pulled handle. Three glazes.',
    html: `<p>The handle is pulled, not cut: a length of wet clay is stroked through the hand until it tapers, then bent onto the body while it is still soft. That is what makes it sit right.</p>
<p>1.2 litres, 19 cm tall. For milk, water, custard, tulips. Dishwasher safe, though the handle likes room.</p>`,
    options: 'Glaze',
    variants: `
Oat | 72 | 11 | 1050
Sage | 72 | 4 | 1050
Rust | 72 | 0 | 1050`,
    alt: 'Stoneware pitcher with a pulled handle',
    detail: 'The top of the handle where it meets the rim',
    draw: { kind: 'jug', finish: 'stoneware', profile: '0,0 5.4,0 5.8,.5 6.6,5 6.2,10 5,14.5 5,16.5 5.7,19', wall: 0.45 },
  },
  {
    handle: 'porridge-bowl',
    title: 'Porridge Bowl',
    type: 'Tableware',
    vendor: 'Tarrow Pottery',
    tags: 'stoneware, kitchen',
    seo: 'Deep stoneware breakfast bowl that sits in one hand. 450 ml, four glazes, dishwasher and microwave safe.',
    html: `<p>Deep enough for porridge and milk, narrow enough to hold in one hand on the back step. 450 ml, 14 cm across, 7 cm deep.</p>
<p>The turned foot lifts the bowl off the table by a centimetre, so it can be picked up hot. Dishwasher and microwave safe.</p>`,
    options: 'Glaze',
    variants: `
Oat | 26 | 52 | 420
Sage | 26 | 31 | 420
Ink | 26 | 24 | 420
Ochre | 26 | 0 | 420`,
    alt: 'Deep stoneware breakfast bowl on a turned foot',
    detail: 'The turned foot below the glaze line',
    draw: { kind: 'turned', finish: 'stoneware', profile: '0,0 3.4,0 3.5,1 5.6,2.4 6.8,5 7,7', wall: 0.4, tilt: 17 },
  },
];
