import type { GermanTexts } from './german.ts';

export const tableware: GermanTexts = {
  'field-mugs': {
    title: 'Becher Field, Dreierset',
    seo: 'Drei gerade Steinzeugbecher mit großem Henkel, gemischt oder in einer Glasur. Je 300 ml, spülmaschinenfest.',
    html: `<p>Gerade Wände, ein Henkel für drei Finger und ein roher Fuß, der nicht am nassen Abtropfbrett klebt. Unsere Tassen sind seit 2016 täglich im Gebrauch; eine ist zerbrochen.</p>
<ul>
<li>300 ml randvoll, 8,5 cm hoch, 9 cm Durchmesser</li>
<li>Gesprenkeltes Steinzeug; für Spülmaschine und Mikrowelle</li>
<li>Das gemischte Set hat je einen Becher in Hafer, Tiefgrün und Rost</li>
</ul>`,
  },
  'low-bowl': {
    title: 'Flache Schale mit Ascheglasur',
    seo: 'Weite, flache Steinzeugschale für Pasta, Suppe und Salat. Holzascheglasur, 22 cm, spülmaschinenfest.',
    html: `<p>Halb Teller, halb Schüssel: 22 cm Durchmesser, 5 cm tief, mit einem Rand, an dem man sie auch heiß halten kann. Kein anderes Stück bestellen unsere Kunden so oft nach.</p>
<p>Die Glasur entsteht aus der gesiebten und gewaschenen Asche des Werkstattofens und fällt nie zweimal gleich aus. Läufer, kleine Seen und ein paar helle Sommersprossen gehören dazu.</p>
<p>Für Spülmaschine und Mikrowelle geeignet. In einem normalen Schrank lassen sich acht stapeln.</p>`,
  },
  'bessade-dinner-plate': {
    title: 'Essteller Bessade',
    seo: 'Dünner Teller aus Limoges-Porzellan mit weich aufgebogenem Rand. Als Ess- oder Beilagenteller, einzeln oder zu sechst.',
    html: `<p>Ein flacher Teller mit aufgebogenem Rand, an der Kante 3 mm dünn, sodass das Licht hindurchscheint. Maschinell geformt und von Hand vollendet; mit 1400 °C gebrannt, ist er die härteste Keramik in unserem Sortiment.</p>
<ul>
<li>Essteller: 27 cm. Beilagenteller: 19 cm</li>
<li>Hartporzellan aus Limoges, bleifreie Glasur</li>
<li>Spülmaschine, Mikrowelle und Ofen bis 250 °C</li>
</ul>
<p>Die matten Farben gehen durch und durch, ein Kratzer wird also nicht weiß.</p>`,
  },
  'corvo-salad-bowl': {
    title: 'Salatschüssel Corvo',
    seo: 'Große portugiesische Salatschüssel aus Steingut, innen glasiert, Rand roh. 32 cm Durchmesser, für sechs bis acht Personen.',
    html: `<p>Innen glasiert, außen roh, mit einem dicken, gerollten Rand zum Tragen. 32 cm Durchmesser und 12 cm tief: Salat für acht oder Brotteig aus einem Kilo Mehl.</p>
<p>Steingut bleibt kühl, darum bleibt Blattsalat auch an heißen Abenden knackig. Mit Öl und den Jahren dunkelt die Schüssel etwas nach, am Rand am meisten. Von Hand spülen, nicht einweichen.</p>`,
  },
  'espresso-cups': {
    title: 'Espressotassen, Paar',
    seo: 'Zwei Espressotassen ohne Henkel aus feinem Limoges-Porzellan, Rand doppelt glasiert, je 70 ml. In vier Farben.',
    html: `<p>Zwei kleine Tassen ohne Henkel. Unten, wo die Hitze sitzt, ist die Wand dick, an der Lippe, wo man trinkt, dünn; man hält sie am oberen Drittel.</p>
<p>Je 70 ml, 6 cm hoch, als Paar im Karton. Spülmaschinenfest.</p>`,
  },
  'weissbrot-smorrebrod-board': {
    title: 'Brett für Weißbrot & Smørrebrød, Café-Größe',
    seo: 'Kleines Servierbrett für eine Person, mit Daumenloch. 30 × 16 cm, aus geöltem Massivholz: Eiche oder Nussbaum.',
    html: `<p>Ein Brett für das Mittagessen einer Person. Angefangen hat es mit der Bestellung eines Cafés in Malmö, das dasselbe Stück für deutsches Weißbrot und dänische Smørrebrød wollte, daher der Name.</p>
<p>Massivholz, verleimt in stehenden Jahresringen, 30 × 16 × 1,8 cm, mit einem 3 cm großen Loch zum Aufhängen. Unten angefast, damit die Finger darunterfassen.</p>
<p>Abwischen, stehend trocknen, zweimal im Jahr ölen. <strong>Niemals in die Spülmaschine.</strong></p>`,
  },
  'extra-large-serving-bowl': {
    title: 'Handgedrechselte Servierschüssel aus gestockter Buche mit Nussbaumkeilen und Bienenwachs, sehr groß',
    seo: 'Aus einem Stück gedrechselte Servierschüssel, 38 cm, gestockte Buche mit Keilen aus Nussbaum. Aus Takayama, Japan.',
    html: `<p>Aus einem halben Stamm frisch gedrechselt, vierzehn Monate getrocknet und ein zweites Mal gedrechselt. Buche arbeitet beim Trocknen; wo sich ein Riss auftat, hat Kenji Yamase einen Keil aus Nussbaum eingelassen.</p>
<p>Die dunklen Linien hat ein Pilz gezeichnet, der mit dem Trocknen zum Stillstand kam. Heute sind sie nur noch Farbe, und keine zwei Schüsseln haben dieselben.</p>
<ul>
<li>Etwa 38 cm Durchmesser, 13 cm tief, 2,4 kg</li>
<li>Bienenwachs und Kamelienöl, lebensmittelecht</li>
<li>Feucht abwischen, nicht an die Heizung stellen</li>
</ul>`,
  },
  'rail-tray': {
    title: 'Tablett Rail',
    seo: 'Serviertablett aus Eiche mit runden Ecken und zwei Messinggriffen. Zwei Größen, geölt, aus Dalarna in Schweden.',
    html: `<p>Aus einem einzigen Brett schwedischer Eiche gefräst, sodass die Maserung ohne Fuge durch den Rand läuft. Die beiden Griffe sind kalt gebogene Messingstäbe von 6 mm, von unten verschraubt.</p>
<p>Der Rand ist 3 cm hoch: genug, um ein rutschendes Glas aufzuhalten, und niedrig genug, um seitlich zuzugreifen.</p>
<ul>
<li>Klein 38 × 24 cm, Groß 50 × 32 cm</li>
<li>Hartwachsöl, unempfindlich gegen Ränder heißer Tassen</li>
<li>Das Messing ist unlackiert und dunkelt nach; polieren Sie es oder lassen Sie es so</li>
</ul>`,
  },
  'enamel-pie-dish': {
    title: 'Emaille-Backform',
    seo: 'Runde Form aus emailliertem Stahl, 24 cm, für Ofen und Herd. Drei Farben, aus Sheffield.',
    html: `<p>Aus 0,8 mm starkem Stahl gepresst und zweimal in Emaille getaucht. Sie geht vom Gefrierfach in den Ofen und auf den Tisch, taugt für Gas, Elektro und Induktion und wiegt nicht einmal halb so viel wie ein Gegenstück aus Keramik.</p>
<p>24 cm am Rand, 4,5 cm tief. Fällt sie herunter, kann Emaille abplatzen; die Form tut weiter ihren Dienst, nur sollte der Stahl dort trocken bleiben.</p>`,
  },
  'tarrow-pitcher': {
    title: 'Krug Tarrow',
    seo: 'Krug aus Steinzeug, der ohne zu tropfen gießt, 1,2 Liter, mit gezogenem Henkel. Drei Glasuren.',
    html: `<p>Der Henkel ist gezogen, nicht geschnitten: Ein Strang nassen Tons gleitet so lange durch die Hand, bis er sich verjüngt, und wird noch weich an die Kanne gebogen. Deshalb liegt er so gut.</p>
<p>1,2 Liter, 19 cm hoch. Für Milch, Wasser, Vanillesoße und Tulpen. Spülmaschinenfest, nur der Henkel braucht etwas Platz.</p>`,
  },
  'porridge-bowl': {
    title: 'Müslischale',
    seo: 'Tiefe Frühstücksschale aus Steinzeug, die in einer Hand liegt. 450 ml, vier Glasuren, für Spülmaschine und Mikrowelle.',
    html: `<p>Tief genug für Haferbrei mit Milch, schmal genug, um sie auf der Treppe vor dem Haus in einer Hand zu halten. 450 ml, 14 cm Durchmesser, 7 cm tief.</p>
<p>Der gedrehte Fuß hebt die Schale einen Zentimeter vom Tisch, sodass man sie auch heiß aufnehmen kann. Für Spülmaschine und Mikrowelle.</p>`,
  },
};
