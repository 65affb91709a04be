/** The German texts of one object of the catalogue; names of places, makers and objects stay as they are. Alternative texts are in ../alternative-texts.ts. */
export interface German {
  title: string;
  html: string;
  seo: string;
}
/** By handle. */
export type GermanTexts = Record<string, German>;
