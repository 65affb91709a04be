@layer theme, base, ui, utilities;
@import "tailwindcss/theme.css" layer(theme) prefix(__prefix__);
@import "@souk/ui/tailwind-theme.css";
@import "tailwindcss/utilities.css" layer(utilities) prefix(__prefix__) source("../");
