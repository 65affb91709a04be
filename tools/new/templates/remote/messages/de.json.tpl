{
  "__remote__": {
    "title": "__Remote__",
    "description": "__Remote__ des Shops.",
    "lead": "Diese Seite ist features/show-__remote__/__remote__-page.tsx, ihre Texte sind messages/en.json und de.json.",
    "data": "Ihre Daten kommen aus bff/pages.ts.",
    "more": "Mehr über {about}"
  }
}
