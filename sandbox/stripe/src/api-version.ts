/** The version that the `stripe` SDK 23.1.0 is pinned to, and whose shapes the sandbox answers in. */
export const apiVersion = '2026-10-28.endive';
