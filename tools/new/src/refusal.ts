/** What the caller can put right: shown as it is, without a stack. */
export class Refusal extends Error {}
