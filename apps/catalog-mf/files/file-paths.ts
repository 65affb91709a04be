/** What is here for readers that are no browsers; the shell has it under these very paths. */
export const filePaths = ['/robots.txt', '/sitemap.xml', '/sitemaps/:part', '/feeds/:feed'];
