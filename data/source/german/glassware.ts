import type { GermanTexts } from './german.ts';

export const glassware: GermanTexts = {
  'cork-carafe': {
    title: 'Karaffe mit Korken',
    seo: 'Mundgeblasene Wasserkaraffe mit gedrechseltem Korken. Fasst einen Liter, 29 cm hoch, aus Småland in Schweden.',
    html: `<p>Ein Liter Wasser, ein Korken, der schwimmt, wenn er hineinfällt, und ein Hals, den man mit nasser Hand halten kann. In einem Zug in eine Holzform geblasen.</p>
<p>Der Korken ist aus massivem portugiesischem Kork gedrechselt und nicht aus Granulat gepresst. Ersatzkorken kosten nichts: Schreiben Sie uns, wir schicken einen.</p>
<ul>
<li>29 cm hoch, 10,5 cm Durchmesser, Öffnung 3,5 cm</li>
<li>Kalknatronglas; für kalte und warme Getränke</li>
<li>Ohne Korken in die Spülmaschine</li>
</ul>`,
  },
  'hut-tumblers': {
    title: 'Trinkgläser Hut',
    seo: 'Mundgeblasene Wassergläser mit dickem Boden, 280 ml, zu zweit oder zu sechst. Vier Farben.',
    html: `<p>Das Alltagsglas aus der Kantine der Hütte. Boden 12 mm, Rand 2 mm, leicht konisch, damit sich drei stapeln lassen, ohne zu klemmen.</p>
<p>280 ml. Jedes Set bläst ein Team in einer Schicht, darum passen die Becher eines Sets zusammen; von Set zu Set kann die Höhe um 3 mm abweichen.</p>`,
  },
  'ripple-glass': {
    title: 'Glas Ripple',
    seo: 'Optisch geblasenes Glas mit weichen senkrechten Wellen, für Wasser oder Wein. 240 ml, geblasen in Nancy.',
    html: `<p>Vor dem letzten Atemzug wird das heiße Glas in eine gerippte Form getaucht und dann frei geblasen; die Rippen bleiben als Wellen, die das Licht brechen. Eine alte Technik, in Nancy heißt sie <em>optique</em>.</p>
<p>240 ml, 8 cm hoch. Am besten von Hand spülen: In der Maschine werden die Wellen mit der Zeit stumpf.</p>`,
  },
  'pulled-stem-wine-glasses': {
    title: 'Weingläser mit gezogenem Stiel',
    seo: 'Weingläser, deren Stiel ohne Naht aus dem Kelch gezogen ist. Bleifreies Kristallglas, 420 ml, zu zweit oder zu sechst.',
    html: `<p>Der Stiel wird aus dem Kelch gezogen, solange das Glas noch weich ist; es gibt keine Naht, an der er brechen könnte. Bleifreies Kristallglas, am Rand 1,1 mm.</p>
<p>420 ml, 22 cm hoch, Fuß 7,5 cm. Eine Form für Rot und Weiß; eingeschenkt wird bis zur weitesten Stelle, das sind etwa 140 ml.</p>
<p>Ein Gläserprogramm in der Spülmaschine überstehen sie. Beim Abtrocknen verdreht zu werden, überstehen sie nicht.</p>`,
  },
  'bedside-water-jug': {
    title: 'Wasserkrug mit Glas als Deckel',
    seo: 'Wasserkrug fürs Nachttischchen, 700 ml, das Trinkglas sitzt umgedreht auf dem Hals. Mundgeblasen in Småland.',
    html: `<p>Ein Set für neben das Bett: unten 700 ml Wasser, darüber das umgedrehte Trinkglas, das den Staub fernhält. Beide werden zusammen geblasen und am Boden mit dem Diamanten als Paar nummeriert.</p>
<p>So, wie er dasteht, 23 cm hoch. Beide Teile dürfen in die Spülmaschine.</p>`,
  },
  'footed-bowl': {
    title: 'Obstschale auf Fuß',
    seo: 'Schwere Glasschale auf massivem Fuß, 26 cm Durchmesser, für Obst oder grünen Salat. Handgepresst in Schweden.',
    html: `<p>Gepresst, nicht geblasen: Das heiße Glas fällt in eine Eisenform, ein Hebel drückt den Stempel hinein. Die Form dieser Schüssel stammt von 1954 und hinterlässt eine feine Naht, die wir mögen.</p>
<p>26 cm Durchmesser, 14 cm hoch, 2,1 kg. Der Fuß ist massives Glas und hält sie dort, wo man sie hinstellt.</p>`,
  },
  'oil-and-vinegar-cruets': {
    title: 'Essig-und-Öl-Flaschen',
    seo: 'Zwei kegelförmige Glasflaschen mit Korken, eine klar, eine bernsteinfarben. Je 180 ml, geblasen in Nancy.',
    html: `<p>Zwei Kegel, klar für Öl und bernsteinfarben für Essig, damit niemand schnuppern muss. Der Ausguss wird heiß zur Spitze gezogen und tropft nicht.</p>
<ul>
<li>Je 180 ml, 16 cm hoch</li>
<li>Massive Korken</li>
<li>Innen mit heißem Wasser und einem Löffel Reis reinigen</li>
</ul>`,
  },
};
