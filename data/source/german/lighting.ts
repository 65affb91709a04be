import type { GermanTexts } from './german.ts';

export const lighting: GermanTexts = {
  'pebble-lamp': {
    title: 'Tischlampe Pebble',
    seo: 'Tischlampe aus Steinzeug mit konischem Leinenschirm und Textilkabel. 42 cm hoch, E27, dimmbares Leuchtmittel.',
    html: `<p>Ein Kiesel aus gesprenkeltem Steinzeug unter einem schlichten Leinenschirm. Der Fuß ist dick gedreht (allein 2,2 kg), ein Ruck am Kabel wirft die Lampe nicht um.</p>
<p>Der Schirm ist aus naturfarbenem Leinen über klarer Folie; er gibt ein warmes, ruhiges Licht und einen hellen Kreis auf dem Tisch.</p>
<ul>
<li>42 cm hoch, Schirm 30 cm Durchmesser</li>
<li>E27, LED bis 9 W; ein dimmbares Leuchtmittel mit 2700 K liegt bei</li>
<li>2 m braunes Textilkabel mit Schnurschalter</li>
</ul>`,
  },
  'skerry-pendant': {
    title: 'Pendelleuchte Skerry',
    seo: 'Hängelampe aus gedrücktem Aluminium, innen weiß, 24 oder 38 cm. Pulverbeschichtet in fünf Farben.',
    html: `<p>In Aarhus auf der Drückbank aus einer Aluminiumscheibe geformt. Der Rand ist nach innen gerollt, sodass niemand am Tisch in das Leuchtmittel blickt.</p>
<p><strong>Klein</strong> misst 24 cm und ist 17 cm hoch, <strong>Groß</strong> 38 und 24 cm. Hängen Sie die Lampe mit dem Rand 60 bis 65 cm über die Tischplatte.</p>
<p>Pulverbeschichtet, innen mattweiß. E27, LED bis 12 W. 3 m Textilkabel und Baldachin in der Farbe des Schirms.</p>`,
  },
  'paper-lantern': {
    title: 'Gerippte Papierlampe',
    seo: 'Faltbare Lampe aus Kozo-Papier über einer Spirale aus gespaltenem Bambus, 40 cm. Aus der Präfektur Gifu in Japan.',
    html: `<p>Kozo-Papier wird über eine einzige Spirale aus gespaltenem Bambus geklebt und feucht zusammengelegt, damit es sich seine Falten merkt. Verschickt wird eine 4 cm dicke Scheibe, aufgezogen ist sie eine Kugel von 40 cm.</p>
<p>Das Papier ist ungefärbt und langfaserig; vor dem Fenster sieht man die Fasern. Ein Riss lässt sich mit Reiskleister und einem Streifen des beiliegenden Papiers flicken.</p>
<p>Passt an jede E27-Pendelleitung (nicht enthalten). Nur LED, bis 8 W.</p>`,
  },
  'hinge-reading-lamp': {
    title: 'Leselampe Hinge',
    seo: 'Schlanke Schreibtischlampe mit einem Messinggelenk und rundem Stahlfuß. Berührungsdimmer, 2700 K, 48 cm hoch.',
    html: `<p>Ein Stab, ein Gelenk, ein Schirm. Wie schwer das Messinggelenk geht, stellt man mit einer Münze ein; danach hält es den Kopf, wo Sie ihn lassen.</p>
<ul>
<li>48 cm hoch, Ausladung 28 cm, Fuß 15 cm</li>
<li>Eingebaute 6-W-LED, 2700 K, CRI 95, mit zwei Schrauben zu tauschen</li>
<li>Zum Dimmen den Schirm berühren; er merkt sich die letzte Stufe</li>
<li>Pulverbeschichteter Stahl, unlackiertes Messing</li>
</ul>`,
  },
  'opal-globe': {
    title: 'Kugellampe Opal',
    seo: 'Kugel aus Opalglas auf einem Fuß aus Messing oder schwarzem Stahl. Sanftes Licht fürs Regal, 22 cm hoch.',
    html: `<p>Drei Schichten Glas, klar auf weiß auf klar, in einem Zug geblasen: kein heller Fleck, kein sichtbares Leuchtmittel, nur ein gleichmäßiges Leuchten. Die Oberfläche ist geätzt und fühlt sich an wie ein Flusskiesel.</p>
<p>Tischlampe, 22 cm hoch, Kugel 18 cm. Leuchtmittel G9 mit 3,5 W liegt bei; schwarzes Baumwollkabel, 1,8 m, mit Handdimmer.</p>`,
  },
  'batten-wall-light': {
    title: 'Wandleuchte Batten',
    seo: 'Wandlampe aus Eiche mit offener Glühlampe auf Messingfassung. Mit Stecker oder Festanschluss, Platte 12 × 12 cm.',
    html: `<p>Ein Quadrat aus Holz, eine Messingfassung und ein kugelrundes Leuchtmittel: Das Licht bauen wir für unsere eigenen Hütten in Maine, auch als Leselampe neben dem Bett. Die Platte verdeckt eine übliche Anschlussdose.</p>
<p>Platte 12 × 12 cm, 2,2 cm stark, Leuchtmittel 9,5 cm. Wählen Sie <strong>Stecker</strong> (2,5 m Kabel mit Schalter) oder <strong>Festanschluss</strong>; für den zweiten braucht es eine Elektrikerin oder einen Elektriker.</p>`,
  },
  'little-mushroom-lamp': {
    title: 'Kleine Pilzlampe',
    seo: 'Kleine Akku-Tischlampe aus glasierter Keramik, aus einem Stück. Neun Stunden mit einer Ladung, 21 cm hoch.',
    html: `<p>Hut und Stiel aus Keramik, unter dem Hut ein warmes Licht. Eine Tischlampe mit Akku: neun Stunden bei voller Helligkeit, rund vierzig auf der kleinsten Stufe, geladen über USB-C.</p>
<p>21 cm hoch, Hut 19 cm. Ein Druck von oben wechselt zwischen drei Stufen. Der Akku ist eine übliche 18650-Zelle, die Sie selbst tauschen können.</p>`,
  },
};
