import type { GermanTexts } from './german.ts';

export const furniture: GermanTexts = {
  'three-leg-stool': {
    title: 'Dreibeiniger Hocker',
    seo: 'Runder Hocker aus Massivholz mit drei verkeilten Beinen. 45 cm hoch, trägt 130 kg, steht auf jedem Boden.',
    html: `<p>Drei Beine stehen fest, wo vier wackeln. Jedes geht durch den Sitz und ist von oben gespalten und verkeilt, in dunklerem Holz, damit man sieht, was es hält.</p>
<ul>
<li>45 cm hoch, Sitz 33 cm Durchmesser und 3,4 cm stark</li>
<li>Massivholz, geseift (Eiche, Esche) oder geölt (Nussbaum)</li>
<li>Geprüft bis 130 kg; 3,6 kg schwer</li>
</ul>
<p>Die geseiften einmal im Jahr mit Seifenflocken abwaschen.</p>`,
  },
  'peg-shelf': {
    title: 'Wandregal mit Haken',
    seo: 'Regal über einer Leiste mit gedrechselten Haken, in zwei Längen. Massive Eiche oder Nussbaum, unsichtbar aufgehängt.',
    html: `<p>Ein Regal für den Flur: oben die Hüte, unten die Mäntel. Die Haken haben einen kleinen Kopf und stehen fünf Grad schräg; mehr braucht es nicht, damit ein Riemen hält.</p>
<p>18 cm tief, 20 cm hoch. <strong>60 cm</strong> hat vier Haken, <strong>90 cm</strong> sechs. Jeder Haken trägt 8 kg, das Brett 20 kg an zwei Schrauben in Mauerwerk oder Ständern (eine Bohrschablone liegt bei).</p>`,
  },
  'low-side-table': {
    title: 'Niedriger Beistelltisch',
    seo: 'Niedriger runder Beistelltisch auf zwei gekreuzten Brettern, ohne Leim verbunden. 45 cm, in einer Minute zerlegt.',
    html: `<p>Zwei Bretter kreuzen sich in einer Überblattung, eine runde Platte sitzt auf vier Zapfen, das ist der ganze Tisch. Kein Leim, keine Schrauben; zum Umziehen nimmt man ihn auseinander und setzt ihn von Hand wieder zusammen.</p>
<p>45 cm Durchmesser, 42 cm hoch. Holz mit stehenden Jahresringen, damit die Platte auch in geheizten Räumen eben bleibt. Zweimal mit Tungöl eingelassen.</p>
<p>In kleinen Serien auf Bestellung gefertigt; kleine Unterschiede im Farbton gehören dazu.</p>`,
  },
  'wall-box': {
    title: 'Kastenregal für die Wand',
    seo: 'Offenes Wandregal mit gezinkten Ecken, einzeln oder in Gruppen. 36 × 36 × 18 cm, in drei Farben.',
    html: `<p>Ein offener Kasten mit gezinkten Ecken und einem Boden, einzeln über dem Bett oder zu mehreren an der Wand. Birke, mit Leinöl und Pigment gebeizt, sodass die Maserung sichtbar bleibt.</p>
<p>36 × 36 × 18 cm, Bretter 1,6 cm. Unsichtbare Aufhänger; je 12 kg.</p>`,
  },
  'plank-bench': {
    title: 'Sitzbank Plank',
    seo: 'Schlichte Bank aus drei massiven Bohlen mit durchgehenden Zapfen. 100 cm lang, 44 cm hoch, für zwei.',
    html: `<p>Drei Bohlen und ein Steg. Die Beine sind durch den Sitz gezapft und verstiftet und stehen sechs Grad schräg, wie bei den Bänken in den Versammlungshäusern der Shaker.</p>
<ul>
<li>100 cm lang, 28 cm tief, 44 cm hoch</li>
<li>Für zwei Personen; 200 kg</li>
<li>Äste gehören zum Brett und sitzen fest</li>
</ul>
<p>Mit Hartöl behandelt. Filzgleiter liegen bei.</p>`,
  },
};
