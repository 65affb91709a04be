import type { GermanTexts } from './german.ts';

export const desk: GermanTexts = {
  'turned-pen-cup': {
    title: 'Gedrehter Stiftebecher',
    seo: 'Stiftehalter, aus massivem Messing oder Stahlrohr gedreht, mit schwerem Fuß. 10 cm hoch, in Sheffield von Hand gebürstet.',
    html: `<p>Aus 3 mm starkem Rohr gedreht, der massive Fuß ist von unten eingepresst. So bleibt der Becher stehen, wenn Sie mit einer Hand einen Stift herausziehen. Die feinen Linien sind der letzte Zug des Werkzeugs.</p>
<p>10 cm hoch, 7,5 cm Durchmesser, 640 g. Eine Korkscheibe innen schont die Federn.</p>
<p>Messing ist unbehandelt und wird binnen eines Jahres bräunlich. Polierwatte holt den Glanz in einer Minute zurück, wenn Sie ihn zurückhaben möchten.</p>`,
  },
  'step-bookends': {
    title: 'Buchstützen Step',
    seo: 'Ein Paar Buchstützen aus Massivholz, zu drei Stufen geschnitten, mit Stahl beschwert. 15 cm hoch, Eiche oder Nussbaum.',
    html: `<p>Drei Stufen aus massivem Holz; in jeden Boden sind 900 g Stahl eingelassen und mit Wollfilz bezogen. Sie halten einen Meter Taschenbücher.</p>
<p>Je 15 × 12 × 9 cm, als Paar. Aus einem Block geschnitten, sodass die Maserung von links nach rechts weiterläuft, wenn sie nebeneinanderstehen.</p>`,
  },
  'quarter-clock': {
    title: 'Uhr Quarter',
    seo: 'Schlichte runde Uhr mit vier Strichen und lautlosem Werk. 18 cm für den Schreibtisch, 30 cm für die Wand.',
    html: `<p>Vier Striche, zwei Zeiger, keine Ziffern. Man liest sie quer durch den Raum ab, und nachts gibt sie keinen Laut: Das Werk gleitet, statt zu ticken.</p>
<ul>
<li>Tischuhr: 18 cm, auf klappbarem Stahlfuß. Wanduhr: 30 cm</li>
<li>Gehäuse aus pulverbeschichtetem Aluminium, Mineralglas</li>
<li>Eine AA-Batterie reicht etwa zwei Jahre</li>
</ul>`,
  },
  'stacking-desk-tray': {
    title: 'Stapelbare Schreibtischablage',
    seo: 'Flache Ablage mit gezinkten Ecken für A4 oder Stifte, stapelbar. Hinoki oder Nussbaum, aus Takayama.',
    html: `<p>Flache Ablagen mit gezinkten Ecken und einer 2 mm tiefen Stufe an der Unterseite: Die eine sitzt im Rand der anderen, nichts verrutscht.</p>
<p><strong>Stifte</strong> misst 25 × 9 cm, <strong>A4</strong> 33 × 24 cm; zwei Stiftablagen und ein Karteikasten füllen eine A4. Hinoki duftet im ersten Jahr nach Zitrone.</p>
<p>Gehobelt, nicht geschliffen, und ohne Öl. Tinte geht mit einem weichen Radiergummi heraus.</p>`,
  },
  'river-stone-paperweight': {
    title: 'Briefbeschwerer Flusskiesel',
    seo: 'Handtellergroßer Briefbeschwerer, nach einem echten Flusskiesel gegossen, aus Messing oder geschwärztem Eisen. 540 g.',
    html: `<p>Grace Fennick hat den Kiesel 2011 aus dem Derwent gefischt und gießt ihn seither ab. Er liegt genau in der Hand, und die meisten sagen, dass er selten auf dem Papier liegt.</p>
<p>8 × 6 × 3 cm, 540 g. In Sand gegossen, getrommelt und gewachst.</p>`,
  },
  'letter-rack': {
    title: 'Briefständer mit drei Fächern',
    seo: 'Briefständer mit drei Schlitzen für Post, Karten und ein Tablet. Massivholz, ohne Schrauben, 24 cm breit.',
    html: `<p>Ein dicker Sockel mit drei Schlitzen, im Winkel von zwölf Grad gesägt, sodass Briefe sich etwas zurücklehnen und lesbar bleiben. In den breitesten passt ein Tablet samt Hülle.</p>
<p>24 × 12 × 4 cm, unten mit Gumminoppen. Geölt, und leicht nachzuölen.</p>`,
  },
  'catch-all-dish': {
    title: 'Ablageschälchen',
    seo: 'Kleine Steinzeugschale mit steilem Rand für Schlüssel, Klammern und Ringe. 14 cm, fünf Glasuren.',
    html: `<p>Für alles, was in den Taschen ist. Der Rand steht gerade, damit die Münzen darin bleiben, wenn Sie sie vom Tisch fegen.</p>
<p>14 cm Durchmesser, 2,5 cm hoch, flach gedreht und einmal abgedreht. Filzpunkte schonen die Möbel.</p>`,
  },
};
