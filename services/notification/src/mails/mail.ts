/** A mail that says the same in both of its forms. */
export interface Mail {
  subject: string;
  html: string;
  text: string;
}
