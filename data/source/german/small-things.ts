import type { GermanTexts } from './german.ts';

export const smallThings: GermanTexts = {
  chamberstick: {
    title: 'Kerzenhalter mit Griff',
    seo: 'Kerzenhalter nach alter Art mit Fingerring und breitem Tropfteller. Massives Messing oder geschwärzter Stahl.',
    html: `<p>Der Kerzenständer, mit dem man bei Stromausfall ins Bett geht: ein breiter Teller für die Tropfen, ein Ring für einen Finger, eine Tülle für eine 22-mm-Kerze.</p>
<p>13 cm Durchmesser, 6 cm hoch. Gedrückter Teller, hart gelöteter Ring, kein Lack. Wachs löst sich nach zehn Minuten im Gefrierfach.</p>`,
  },
  'stacked-candlestick': {
    title: 'Kerzenständer Stapel',
    seo: 'Keramik-Kerzenhalter aus gedrehten Ringen, in drei Höhen zum Kombinieren. Für Tafelkerzen mit 22 mm.',
    html: `<p>Ringe, Kugeln und eine Tülle, einzeln gedreht und weich aufeinandergesetzt. In drei Höhen (9, 15 und 21 cm), die nebeneinander gehören, aber einzeln verkauft werden, weil sich niemand auf die Reihe einigen kann.</p>
<p>Matte Glasur, Filz am Fuß, 22-mm-Tülle. Ein Tropfen Wasser darin, und der Kerzenrest geht sauber heraus.</p>`,
  },
  'tea-light-bowls': {
    title: 'Teelichtschalen, Dreierset',
    seo: 'Drei dünne Teelichthalter aus Porzellan, die von innen leuchten. Außen unglasiert, 7, 9 und 11 cm.',
    html: `<p>Porzellan, auf 1,5 mm gegossen und unglasiert gelassen, damit das Licht eines Teelichts hindurchscheint und der Kerzenhalter von innen leuchtet, am Rand am stärksten.</p>
<p>Drei Schalen von 7, 9 und 11 cm, ineinander in einem Karton. Ein Teelicht höchstens zwei Stunden brennen lassen. Ruß geht mit einem feuchten Tuch ab.</p>`,
  },
  'bar-candelabra': {
    title: 'Fünfarmiger Kerzenleuchter',
    seo: 'Niedriger Kerzenhalter für fünf Kerzen auf einem geraden Stab, 42 cm. Messing oder geschwärzter Stahl, aus Sheffield.',
    html: `<p>Fünf Tüllen auf einem geraden Stab, niedrig genug, um darüber hinweg zu reden. Streng genommen hat der Kerzenständer gar keine Arme; der Name blieb von der ersten Zeichnung.</p>
<p>42 cm lang, 7 cm hoch, 1,4 kg. Jede Tülle lässt sich zum Reinigen abschrauben und nimmt eine 22-mm-Kerze auf.</p>`,
  },
  'alvora-log-basket': {
    title: 'Holzkorb Alvora',
    seo: 'Runder Korb aus Weide mit zwei umwickelten Griffen, für Brennholz, Decken oder Spielzeug. 42 cm, aus dem Minho.',
    html: `<p>Aus ganzen Weidenruten geflochten, die im Januar geschnitten werden, der Boden über einem Kreuz aus Kastanie. Der Korb trägt 20 kg Eichenholz, ohne zu klagen.</p>
<ul>
<li>42 cm Durchmesser, 34 cm hoch, Griffe 6 cm höher</li>
<li>Ungeschälte Ruten sind braun, geschälte und gekochte hell</li>
<li>Bei trockener Luft zweimal im Winter mit Wasser besprühen</li>
</ul>`,
  },
  'bread-basket': {
    title: 'Brotkorb aus Stroh',
    seo: 'Flacher Korb aus gewickeltem Roggenstroh, mit Brombeerranken gebunden. Als Schale für Brot oder Obst.',
    html: `<p>Roggenstroh, zu einem fingerdicken Strang gedreht und mit gespaltenen Brombeerranken zur Spirale genäht: die älteste Art, einen Korb zu machen, und eine der wenigen, durch die kein Mehl rieselt.</p>
<p>26 cm Durchmesser, 8 cm tief. Krümel ausschütteln, bei Bedarf bürsten, trocken halten.</p>`,
  },
  'oval-bentwood-box': {
    title: 'Ovale Spanschachtel',
    seo: 'Dampfgebogene ovale Holzdose mit Schwalbenschwänzen und Kupferstiften. Drei Größen, die ineinanderpassen.',
    html: `<p>Ein 1,8 mm dünner Streifen Holz wird zwanzig Minuten gedämpft, um eine Form gebogen und mit Kupferstiften durch die Zungen geheftet. Die Zungen lassen das Holz arbeiten, ohne dass es reißt.</p>
<p><strong>Nr. 1</strong> misst 14 × 9 cm, <strong>Nr. 2</strong> 18 × 12 cm, <strong>Nr. 3</strong> 23 × 16 cm; sie passen ineinander. Deckel und Boden sind aus Kiefer mit stehenden Jahresringen.</p>`,
  },
  'lidded-jar': {
    title: 'Vorratsdose mit Deckel',
    seo: 'Glasierte Küchendose mit gedrechseltem Deckel aus Olivenholz und Silikonring. Halber, ein und zwei Liter.',
    html: `<p>Eine gerade Dose mit einem Deckel aus dem Holz der Olivenbäume hinter der Werkstatt. Ein dünner Silikonring in einer Nut hält Kaffee trocken und Motten draußen.</p>
<ul>
<li>½ Liter (11 cm), 1 Liter (14 cm), 2 Liter (19 cm)</li>
<li>Dose: Spülmaschine. Deckel: nur abwischen</li>
</ul>
<p>Die Glasur ist lebensmittelecht und bleifrei; der Rand, auf dem der Deckel liegt, bleibt roh.</p>`,
  },
};
