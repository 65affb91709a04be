/** What the pictures of a product show, beyond its English `alt` and `detail`. */
export interface Wording {
  /** German for the product's `alt`. */
  de: string;
  /** German for its `detail`. */
  detailDe: string;
  /** Measures of a shape that has no outline, in both languages: "45 × 45 cm". */
  size?: string;
}

export const wordings: Record<string, Wording> = {
  'orchard-vase': { de: 'Bauchige Steinzeugvase mit kurzem, ausgestelltem Hals und unglasiertem Fuß', detailDe: 'Schulter und Hals der Vase, Eisenpunkte scheinen durch die Glasur' },
  'ridge-vase': { de: 'Hohe zylindrische Porzellanvase mit waagerechten Rillen', detailDe: 'Die Rillen nahe dem Rand, nach oben hin enger' },
  'corvo-jug-vase': { de: 'Irdener Krug mit einem Bandhenkel', detailDe: 'Der Ansatz des Bandhenkels an der Schulter' },
  'bud-vase-trio': { de: 'Drei kleine Glasvasen in verschiedenen Höhen', detailDe: 'Der dicke Fuß der mittleren Vase, in dem sich die Farbe sammelt', size: '18, 14, 10 cm' },
  'pillow-vase': { de: 'Niedrige, breite Steinzeugvase mit kleiner runder Öffnung', detailDe: 'Die kleine Öffnung von oben' },
  'neck-vase': { de: 'Flaschenförmige Steinzeugvase mit langem, schmalem Hals', detailDe: 'Lippe und oberer Hals, am Rand wird die Glasur dünn' },
  'facet-vase': { de: 'Dickwandige Glasvase mit zwölf geraden Facetten', detailDe: 'Die Facetten, wo sie auf den schweren Boden treffen' },
  'moon-jar': { de: 'Großes rundes Gefäß aus weißem Porzellan mit niedrigem Rand', detailDe: 'Der niedrige Rand und der weiche Glanz der Glasur' },
  'field-mugs': { de: 'Drei gerade Steinzeugbecher mit rundem Henkel', detailDe: 'Ein Becher von nahem, der unglasierte Fuß und die Punkte der Glasur', size: '8,5 cm' },
  'low-bowl': { de: 'Weite, flache Steinzeugschale mit schmalem Rand', detailDe: 'Die Glasur, die sich in der Mitte der Schale sammelt' },
  'bessade-dinner-plate': { de: 'Dünner Porzellanteller mit weich hochgezogenem Rand', detailDe: 'Der dünne, hochgezogene Rand des Tellers' },
  'corvo-salad-bowl': { de: 'Große irdene Schüssel mit dickem, gerolltem Rand', detailDe: 'Der gerollte Rand und die glasierte Innenseite' },
  'espresso-cups': { de: 'Zwei kleine henkellose Espressotassen aus Porzellan', detailDe: 'Der dünne Rand einer Tasse' },
  'weissbrot-smorrebrod-board': { de: 'Kleines rechteckiges Holzbrett mit rundem Loch', detailDe: 'Das Griffloch und die gerundete Kante', size: '30 × 16 cm' },
  'extra-large-serving-bowl': { de: 'Sehr weite gedrechselte Schale aus Buche', detailDe: 'Die Maserung, die über den Rand der Schale läuft' },
  'rail-tray': { de: 'Tablett aus Eiche mit runden Ecken und zwei Messinggriffen', detailDe: 'Eine Ecke des Tabletts mit dem gebogenen Messinggriff', size: '38 × 24 cm' },
  'enamel-pie-dish': { de: 'Runde emaillierte Backform mit flachem Rand', detailDe: 'Der flache Rand und die Wand der Form' },
  'tarrow-pitcher': { de: 'Steinzeugkrug mit gezogenem Henkel', detailDe: 'Das obere Ende des Henkels, wo er am Rand ansetzt' },
  'porridge-bowl': { de: 'Tiefe Frühstücksschale aus Steinzeug auf gedrehtem Fuß', detailDe: 'Der gedrehte Fuß unter dem Rand der Glasur' },
  'cork-carafe': { de: 'Glaskaraffe mit gedrehtem Korkstopfen', detailDe: 'Der Korkstopfen im Hals' },
  'hut-tumblers': { de: 'Zwei gerade Trinkgläser mit dickem Boden', detailDe: 'Der schwere Boden eines Glases' },
  'ripple-glass': { de: 'Rundes Trinkglas mit weichen senkrechten Wellen', detailDe: 'Licht, das sich in den Wellen bricht' },
  'pulled-stem-wine-glasses': { de: 'Klares Weinglas mit langem, gezogenem Stiel', detailDe: 'Der Kelch, wo er in den Stiel übergeht' },
  'bedside-water-jug': { de: 'Glaskrug für den Nachttisch, ein Trinkglas über den Hals gestülpt', detailDe: 'Das Glas, wie es auf der Schulter des Krugs sitzt' },
  'footed-bowl': { de: 'Schwere Glasschale auf massivem Fuß', detailDe: 'Der massive Fuß unter der Schale' },
  'oil-and-vinegar-cruets': { de: 'Zwei kegelförmige Glasflaschen mit Korken, eine klar und eine bernsteinfarben', detailDe: 'Der Korken im Hals der bernsteinfarbenen Flasche' },
  'pebble-lamp': { de: 'Runde Tischleuchte aus Steinzeug mit konischem Leinenschirm', detailDe: 'Der Messingkragen zwischen Fuß und Schirm', size: '42 cm' },
  'skerry-pendant': { de: 'Kuppelförmige Pendelleuchte aus gedrücktem Aluminium', detailDe: 'Die matte, pulverbeschichtete Kuppel von nahem', size: 'Ø 38 cm' },
  'paper-lantern': { de: 'Runde gerippte Papierleuchte an einem Kabel', detailDe: 'Die Bambusrippen unter dem Papier', size: 'Ø 40 cm' },
  'hinge-reading-lamp': { de: 'Schlanke Schreibtischleuchte mit Kuppelschirm und rundem Fuß', detailDe: 'Der Kuppelschirm am Ende des Arms', size: '48 cm' },
  'opal-globe': { de: 'Kugelleuchte aus Opalglas auf kleinem gedrehtem Metallfuß', detailDe: 'Der Metallfuß unter der Glaskugel', size: '22 cm' },
  'batten-wall-light': { de: 'Quadratische Wandleuchte aus Holz mit freier Kugelbirne', detailDe: 'Die Messingfassung zwischen Holz und Birne', size: '12 × 12 cm' },
  'little-mushroom-lamp': { de: 'Kleine pilzförmige Tischleuchte aus Keramik', detailDe: 'Der glasierte Hut auf seinem Stiel', size: '21 cm' },
  'turned-pen-cup': { de: 'Gedrehter Stiftebecher aus Metall mit vier Bleistiften', detailDe: 'Feine Drehrillen im Metall', size: '10 cm' },
  'step-bookends': { de: 'Zwei gestufte Buchstützen aus Holz mit einigen Büchern', detailDe: 'Die drei Stufen einer Buchstütze', size: '15 × 12 × 9 cm' },
  'quarter-clock': { de: 'Runde Uhr mit vier Strichen und zwei schlichten Zeigern', detailDe: 'Die Zeiger und der Strich bei drei Uhr', size: 'Ø 18 cm' },
  'stacking-desk-tray': { de: 'Flache Schreibtischablage aus Holz mit kleiner Stifteschale darin', detailDe: 'Eine Ecke der Ablage mit der kleineren darin', size: '33 × 24 cm' },
  'river-stone-paperweight': { de: 'Handgroßer Briefbeschwerer aus Metall in Form eines Kiesels', detailDe: 'Die getrommelte Oberfläche, vom Sand leicht genarbt', size: '8 × 6 × 3 cm' },
  'letter-rack': { de: 'Niedriger Briefständer aus Holz mit drei Schlitzen, in zweien stecken Umschläge', detailDe: 'Die schrägen Schlitze von der Seite', size: '24 × 12 × 4 cm' },
  'catch-all-dish': { de: 'Kleine flache Steinzeugschale mit aufrechtem Rand', detailDe: 'Der aufrechte Rand und die Punkte in der Glasur' },
  'plain-linen-cushion': { de: 'Quadratisches Leinenkissen mit Paspel', detailDe: 'Das Gewebe des Leinens und die Naht mit Paspel', size: '45 × 45 cm' },
  'carrow-throw': { de: 'Gefalteter Wollplaid in Fischgrat mit geknüpften Fransen', detailDe: 'Die gefaltete Kante und die Knoten der Fransen', size: '140 × 190 cm' },
  'ticking-bolster': { de: 'Runde Kissenrolle aus gestreiftem Baumwolldrell', detailDe: 'Das Ende der Rolle und ihre breiten Streifen', size: '60 × 18 cm' },
  'waffle-towels': { de: 'Stapel aus zwei gefalteten Handtüchern in Waffelpiqué', detailDe: 'Die Quadrate der Waffelbindung', size: '50 × 80 cm' },
  'mohair-cushion': { de: 'Längliches Kissen aus gebürstetem Mohair', detailDe: 'Der weiche gebürstete Flor an der Ecke', size: '40 × 60 cm' },
  'hemstitch-table-runner': { de: 'Tischläufer aus Leinen, halb aufgerollt', detailDe: 'Das gerollte Leinen und sein loses Ende', size: '45 × 150 cm' },
  'window-check-blanket': { de: 'Gefaltete Wolldecke mit feinem Fensterkaro', detailDe: 'Die gefalteten Lagen und das feine helle Karo', size: '180 × 230 cm' },
  'three-leg-stool': { de: 'Runder Holzhocker mit drei ausgestellten Beinen', detailDe: 'Ein Bein, durch den Sitz gekeilt', size: '45 cm' },
  'peg-shelf': { de: 'Wandbord aus Holz mit einer Reihe gedrechselter Haken', detailDe: 'Ein gedrechselter Haken unter dem Bord', size: '60 × 18 × 20 cm' },
  'low-side-table': { de: 'Niedriger runder Holztisch auf gekreuztem Gestell', detailDe: 'Die runde Platte auf ihren gekreuzten Brettern', size: 'Ø 45 cm' },
  'wall-box': { de: 'Quadratisches offenes Wandregal mit einem Zwischenboden, darauf eine kleine Vase', detailDe: 'Eine obere Ecke des Regals', size: '36 × 36 × 18 cm' },
  'plank-bench': { de: 'Schlichte Holzbank aus drei Brettern', detailDe: 'Ein Ende der Sitzfläche mit dem Bein', size: '100 × 28 × 44 cm' },
  chamberstick: { de: 'Niedriger Kerzenhalter aus Metall mit weiter Schale, Fingerring und Kerze', detailDe: 'Der angelötete Fingerring', size: 'Ø 13 cm' },
  'stacked-candlestick': { de: 'Keramikleuchter aus gestapelten Ringen mit einer Tafelkerze', detailDe: 'Die gestapelten Ringe unter der Tülle' },
  'tea-light-bowls': { de: 'Drei dünne Teelichtschalen aus Porzellan in verschiedenen Größen', detailDe: 'Das warme Leuchten in den Schalen', size: 'Ø 7, 9, 11 cm' },
  'bar-candelabra': { de: 'Niedriger Leuchter aus Metall in Form einer Leiste mit fünf Kerzen', detailDe: 'Zwei der geschraubten Tüllen auf der Leiste', size: '42 cm' },
  'alvora-log-basket': { de: 'Runder geflochtener Weidenkorb mit zwei Griffen', detailDe: 'Der geflochtene Rand und ein umwickelter Griff' },
  'bread-basket': { de: 'Flacher runder Korb aus gewickeltem Stroh', detailDe: 'Die Strohwülste und ihre Nähte aus Brombeerrinde' },
  'oval-bentwood-box': { de: 'Ovale Spanschachtel aus gebogenem Holz mit Deckel', detailDe: 'Drei Kupferstifte in der Seite der Schachtel', size: '18 × 12 cm' },
  'lidded-jar': { de: 'Gerades glasiertes Vorratsgefäß mit gedrechseltem Holzdeckel', detailDe: 'Der Deckel aus Olivenholz auf dem unglasierten Rand' },
};

/** Names of colours and materials in running German text. */
export const coloursDe: Record<string, string> = {
  White: 'Weiß', Chalk: 'Kreide', Oat: 'Hafer', Flax: 'Flachs', Buff: 'Naturhell', Ochre: 'Ocker', Mustard: 'Senf', Amber: 'Bernstein',
  Rust: 'Rost', Terracotta: 'Terrakotta', Brick: 'Ziegelrot', Brown: 'Braun', Blush: 'Zartrosa', Rose: 'Rosé', Sage: 'Salbei',
  Celadon: 'Seladon', Moss: 'Moos', 'Sea Green': 'Seegrün', 'Deep Green': 'Tiefgrün', 'Powder Blue': 'Puderblau', Slate: 'Schiefer',
  Cobalt: 'Kobaltblau', Indigo: 'Indigo', Ink: 'Tinte', Smoke: 'Rauch', Charcoal: 'Anthrazit', Black: 'Schwarz', Clear: 'Klar',
  Oak: 'Eiche', Walnut: 'Nussbaum', Beech: 'Buche', Birch: 'Birke', Cherry: 'Kirschbaum', Hinoki: 'Hinoki', Pine: 'Kiefer',
  'White Ash': 'Weißesche', Brass: 'Messing', 'Blackened Steel': 'geschwärztem Stahl', Mixed: 'drei Farben',
};
