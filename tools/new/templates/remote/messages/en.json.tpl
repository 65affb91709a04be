{
  "__remote__": {
    "title": "__Remote__",
    "description": "__Remote__ of the shop.",
    "lead": "This page is features/show-__remote__/__remote__-page.tsx, its texts are messages/en.json and de.json.",
    "data": "Its data comes from bff/pages.ts.",
    "more": "More about {about}"
  }
}
