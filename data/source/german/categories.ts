/** Titles and descriptions of categories in German, by slug. */
export const categories: Record<string, { title: string; description: string }> = {
  vases: { title: 'Vasen', description: 'Für einen Zweig, für einen Strauß oder für gar nichts: Steinzeug, Porzellan und Glas aus kleinen Werkstätten.' },
  tableware: { title: 'Geschirr', description: 'Teller, Schüsseln und Becher, die jeden Tag auf dem Tisch stehen und in die Spülmaschine dürfen.' },
  glassware: { title: 'Glas', description: 'Mundgeblasene Gläser, Karaffen und Schalen aus Småland und Nancy.' },
  lighting: { title: 'Leuchten', description: 'Lampen für den Tisch, die Wand und über dem Esstisch, mit warmem Licht und ohne Effekthascherei.' },
  desk: { title: 'Schreibtisch', description: 'Was auf dem Schreibtisch liegt und steht, und was das Übrige zusammenhält.' },
  textiles: { title: 'Textilien', description: 'Leinen, Wolle und Mohair: Kissen, Decken und Handtücher, gewebt in Tilburg und Donegal.' },
  'furniture-shelves': { title: 'Möbel & Regale', description: 'Hocker, Bänke, Tische und Regale aus Massivholz, gezapft, gezinkt und verkeilt.' },
  'candle-holders': { title: 'Kerzenhalter', description: 'Für Tafelkerzen und Teelichter: Messing, Stahl, Keramik und durchscheinendes Porzellan.' },
  'baskets-storage': { title: 'Körbe & Aufbewahrung', description: 'Körbe, Dosen und Schachteln, in denen man gern etwas verschwinden lässt.' },
};
