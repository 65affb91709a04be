import type { GermanTexts } from './german.ts';

export const vases: GermanTexts = {
  'orchard-vase': {
    title: 'Vase Orchard',
    seo: 'Auf der Scheibe gedrehte Vase aus Steinzeug mit kurzem, ausgestelltem Hals und unglasiertem Fuß. 28 cm hoch, aus Totnes in Devon.',
    html: `<p>Eine bauchige Vase, in zwei Hälften gedreht und an der Schulter zusammengesetzt. Fährt man innen mit dem Finger entlang, spürt man die Naht; außen ist sie weggedreht.</p>
<p>Der Hals ist eng genug, um drei Zweige aufrecht zu halten, und weit genug für eine Flaschenbürste. Der Fuß bleibt roh, sodass unter der Glasur das Braun des Tons zu sehen ist.</p>
<ul>
<li>Gesprenkeltes Steinzeug, lebensmittelechte matte Glasur</li>
<li>28 cm hoch, 21 cm Durchmesser, Öffnung 6 cm</li>
<li>Wasserdicht; von Hand ausspülen</li>
</ul>`,
  },
  'ridge-vase': {
    title: 'Vase Ridge',
    seo: 'Gegossener Porzellanzylinder mit gedrehten waagerechten Rillen, in zwei Größen. Von Brandvik in Bergen, Norwegen.',
    html: `<p>Ida Brandvik drechselt das Gipsmodell dieser Vase Rille für Rille und gießt sie dann in Porzellan. Am Fuß stehen die Rillen 9 mm auseinander, zum Rand hin rücken sie auf 5 mm zusammen.</p>
<p>Außen unglasiert und trocken wie eine Eierschale, innen klar glasiert. <strong>Klein</strong> ist 16 cm hoch und 9 cm breit, <strong>Hoch</strong> misst 27 mal 10 cm.</p>
<p>Flecken auf dem rohen Porzellan gehen mit einem feuchten Schmutzradierer ab.</p>`,
  },
  'corvo-jug-vase': {
    title: 'Krug Corvo',
    seo: 'Krug aus rotem Steingut aus dem Alentejo, ein Henkel, innen weiß glasiert. Fasst 1,6 Liter Wasser oder einen Arm voll Blumen.',
    html: `<p>Die Form ist der Wasserkrug des Alentejo: 24 cm hoch, ein Bandhenkel, keine Tülle. Die Werkstatt in São Pedro do Corval dreht ihn in dritter Generation und sieht keinen Grund, damit aufzuhören.</p>
<p>Rotes Steingut, mit einem Kiesel poliert und roh gelassen; innen hält eine weiße Zinnglasur das Wasser. Als Vase für Blumen oder zum Servieren: bis zum Hals fasst er 1,6 Liter.</p>
<p><em>Pflege:</em> Steingut platzt ab, wenn man es anstößt. Von Hand spülen und kopfüber trocknen lassen.</p>`,
  },
  'bud-vase-trio': {
    title: 'Drei Knospenvasen',
    seo: 'Drei mundgeblasene kleine Vasen in verschiedenen Höhen, jede für einen Stiel. Geblasen in Nancy, Frankreich.',
    html: `<p>Drei kleine Flaschen, jede für einen Stiel: ein Tropfen, ein Kegel, eine Kugel. Sie werden frei geblasen, deshalb unterscheiden sich die Höhen von Set zu Set um ein paar Millimeter (etwa 18, 14 und 10 cm).</p>
<p>Das Glas ist durchgefärbt und nicht bemalt, darum wirkt der Fuß dunkler als der Hals. Drei Vasen einer Farbe, im Karton mit Papierwolle.</p>`,
  },
  'pillow-vase': {
    title: 'Flache Vase Pillow',
    seo: 'Niedrige, breite Steinzeugvase für kurze Stiele auf dem Esstisch. 11 cm hoch, 24 cm Durchmesser, in drei Glasuren.',
    html: `<p>Für die Mitte des Tisches: Mit 11 cm bleibt sie unter Augenhöhe, und wer sich gegenübersitzt, sieht sich noch. Die Öffnung misst 5 cm, eng genug, um Pfingstrosen ohne Draht zu halten.</p>
<p>Als geschlossene Form gedreht und lederhart gedrückt, daher die leicht flache Oberseite. Gesprenkelter Ton, seidenmatte Glasur. 24 cm Durchmesser, 1,7 kg.</p>`,
  },
  'neck-vase': {
    title: 'Langhalsvase',
    seo: 'Flaschenförmige Steinzeugvase mit 14 cm langem Hals für einen Zweig. Reduzierend gebrannt in Bergen, 31 cm hoch.',
    html: `<p>Vierzehn ihrer einunddreißig Zentimeter sind Hals. Ein Quittenzweig im Februar, eine Dahlie im September; mehr braucht sie nicht.</p>
<ul>
<li>Steinzeug, im Gasofen bei 1280 °C gebrannt</li>
<li>31 cm hoch, 13 cm Durchmesser, Hals innen 2,4 cm</li>
<li>Schwerer Fuß (1,3 kg), kippt kaum</li>
</ul>
<p>Wo die Glasur dünn läuft, an der Lippe und entlang der Drehrillen, bricht sie ins Braune.</p>`,
  },
  'facet-vase': {
    title: 'Vase Facet',
    seo: 'Dicke, in die Form geblasene Glasvase mit zwölf handgeschliffenen Facetten. 22 cm hoch, aus einer kleinen Hütte in Småland.',
    html: `<p>In eine Buchenform geblasen, die nass gehalten wird, damit sie dampft statt zu verbrennen. Dann geschliffen: zwölf ebene Facetten, von Hand poliert. Am Rand ist das Glas 8 mm dick, am Boden fast 20 mm.</p>
<p>22 cm hoch, 12 cm Öffnung. Einen schweren Strauß trägt sie ohne Murren.</p>
<p>Kalk löst sich über Nacht mit einem Löffel Essig. Nicht für die Spülmaschine.</p>`,
  },
  'moon-jar': {
    title: 'Mondvase',
    seo: 'Weißes Porzellangefäß aus zwei gedrehten, in der Mitte verbundenen Schalen, nach koreanischem Vorbild. 32 cm, Limoges.',
    html: `<p>Zwei Schalen werden gedreht, aufeinandergesetzt und in der Mitte verbunden, so wie es koreanische Töpfer im 18. Jahrhundert taten. Die Naht verschwindet nie ganz, und ganz rund wird das Gefäß nie; jedes neigt sich auf seine Weise.</p>
<p>Porzellan aus Limoges unter einer leicht bläulichen, durchsichtigen Glasur. Rund 32 cm in jeder Richtung, 4,1 kg. Lucie Bessade fertigt zwei in der Woche und signiert den Fuß.</p>
<p>Mit einem trockenen Tuch abstauben. Als Vase hält sie Wasser, am schönsten ist sie leer.</p>`,
  },
};
