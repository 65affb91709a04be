import type { GermanTexts } from './german.ts';

export const textiles: GermanTexts = {
  'plain-linen-cushion': {
    title: 'Kissen aus Leinen',
    seo: 'Kissen aus gewaschenem Leinen mit Paspel und verdecktem Reißverschluss. 45 oder 60 cm, mit Füllung.',
    html: `<p>Leinen mit 280 g/m², in Tilburg auf Webstühlen gewebt, die die Familie 1971 gebraucht kaufte, und so lange gewaschen, bis es nicht mehr einläuft. Die Kante ist mit demselben Stoff paspeliert.</p>
<p>Wählen Sie die Größe; das Inlett (Entenfedern, 10 % Daunen) ist dabei. Der Reißverschluss liegt verdeckt in der unteren Naht.</p>
<ul>
<li>100 % europäischer Flachs</li>
<li>Bezug: bei 40 °C waschen, feucht bügeln oder gar nicht</li>
<li>In voller Sonne bleichen die Farben gleichmäßig etwas aus</li>
</ul>`,
  },
  'carrow-throw': {
    title: 'Wolldecke Carrow mit Fransen',
    seo: 'Fischgrat-Decke aus irischer Lammwolle mit handgeknüpften Fransen, 140 × 190 cm. Gewebt in Donegal.',
    html: `<p>Ein Fischgrat in zwei Tönen derselben Wolle, so leise, dass man ihn nur aus der Nähe sieht. Die Decke wird in einem Stück gewebt und im weichen Wasser des Bachs hinter der Mühle gewalkt.</p>
<p>140 × 190 cm, dazu 8 cm geknüpfte Fransen; 950 g. Lammwolle, gesponnen und gefärbt keine vierzig Kilometer vom Webstuhl entfernt.</p>
<p>Lieber lüften als waschen. Wenn es sein muss: kalt, von Hand, liegend trocknen.</p>`,
  },
  'ticking-bolster': {
    title: 'Nackenrolle aus Drell',
    seo: 'Runde Kissenrolle aus gestreiftem Baumwolldrell, gefüllt mit Wolle. 60 × 18 cm, für die Bank oder das Kreuz.',
    html: `<p>Matratzendrell, die dichte gestreifte Baumwolle, durch die keine Feder kommt, wird hier zur Kissenrolle für Bänke, Fensterplätze und das Kreuz.</p>
<p>60 cm lang, 18 cm dick. Gefüllt mit kardierter Wolle von Texel, die fester ist als Federn und nicht aufgeschüttelt werden muss. Die Enden sind gerafft und geknöpft.</p>`,
  },
  'waffle-towels': {
    title: 'Handtücher in Waffelpiqué, Paar',
    seo: 'Zwei Handtücher aus Leinen und Baumwolle, die schnell trocknen und immer weicher werden. 50 × 80 cm, mit Aufhänger.',
    html: `<p>Halb Leinen, halb Baumwolle, in Waffeln von 6 mm: viel Oberfläche für das Wasser, viel Luft zum Trocknen. Am Anfang sind sie etwas steif, nach vier oder fünf Wäschen geben sie nach.</p>
<ul>
<li>50 × 80 cm, zwei in einer Farbe, mit Aufhänger</li>
<li>Bei 60 °C waschen, ohne Weichspüler, der das Gewebe verklebt</li>
</ul>`,
  },
  'mohair-cushion': {
    title: 'Kissen aus gebürstetem Mohair',
    seo: 'Längliches Kissen aus gebürstetem Mohair und Wolle mit Leinenrücken. 40 × 60 cm, gewebt in Donegal, Irland.',
    html: `<p>Vorne Mohair, mit Karden gebürstet, bis er verschwimmt; hinten schlichtes Leinen für die Tage, an denen Sie es ruhiger mögen.</p>
<p>40 × 60 cm, mit Federfüllung. 72 % Mohair, 28 % Wolle. Eine oder zwei Wochen lang haart es. Schütteln Sie es draußen aus, danach lassen Sie es in Frieden.</p>`,
  },
  'hemstitch-table-runner': {
    title: 'Tischläufer mit Hohlsaum',
    seo: 'Tischläufer aus gewaschenem Leinen mit Hohlsaum an beiden Enden. 45 × 150 oder 45 × 220 cm, in drei Farben.',
    html: `<p>Eine Bahn gewaschenes Leinen mit Hohlsaum an beiden Enden, ihr einziger Schmuck. Vier Fäden werden gezogen, die übrigen zu je dreien gebündelt.</p>
<p>45 cm breit; 150 cm passen auf einen Tisch für vier bis sechs, 220 cm auf einen für acht. Bei 40 °C waschen, nass aufhängen und am selben Abend auf den Tisch legen.</p>`,
  },
  'window-check-blanket': {
    title: 'Decke mit Fensterkaro',
    seo: 'Schwere Wolldecke mit weitem Fensterkaro und umstochenen Kanten. 180 × 230 cm, für ein Doppelbett.',
    html: `<p>Eine richtige Bettdecke, so schwer wie zwei Plaids: 2,1 kg Wolle mit dünnem hellem Karo, die Kanten in Creme umstochen.</p>
<p>180 × 230 cm. Doppelt gelegt wärmt sie auch in einem ungeheizten Zimmer im Januar; der Hütehund der Mühle hat auch eine.</p>
<p><em>Pflege:</em> chemisch reinigen oder im Wollprogramm waschen und liegend trocknen.</p>`,
  },
};
