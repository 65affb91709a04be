import path from 'node:path';
import { aloneSystem } from './alone.ts';
import { compileFirstPage } from './first-page.ts';
import { openConsole } from './progress.ts';
import { explainFailure, runShop } from './run-shop.ts';
import { loadSecrets } from './secrets.ts';
import { seedCatalogue } from './seed-catalogue.ts';
import { readSettings, repository } from './settings.ts';
import type { Shop } from './shop.ts';
import { topology } from './topology.ts';

try {
  const asked = readSettings(process.argv.slice(2), process.env);
  const secrets = loadSecrets(asked.stateDir);
  const { system, settings, says } = asked.alone
    ? aloneSystem(asked.alone, asked, secrets)
    : { system: topology(asked, secrets), settings: asked, says: 'Souk starts' };
  const console = openConsole((text) => process.stdout.write(text));

  async function whenReady(shop: Shop) {
    const [userUrl, productUrl, searchUrl] = [shop.urlOf('user'), shop.urlOf('product'), shop.urlOf('search')];
    if (userUrl && productUrl && searchUrl) {
      const { admin } = secrets.credentials;
      const file = path.join(repository, 'data/catalogue.csv');
      const translationsFile = path.join(repository, 'data/translations.csv');
      const categoriesFile = path.join(repository, 'data/categories.json');
      const synonymsFile = path.join(repository, 'data/synonyms.json');
      const reviewsFile = path.join(repository, 'data/reviews.json');
      await console.step('demo catalogue', () =>
        seedCatalogue({
          userUrl,
          productUrl,
          searchUrl,
          admin,
          file,
          translationsFile,
          categoriesFile,
          synonymsFile,
          reviewsFile,
        }),
      );
    }
    if (shop.compilesPages) await compileFirstPage(system.url, console);
  }

  console.line(says);
  await runShop({ system, secrets, settings, console, root: repository, whenReady });
} catch (error) {
  explainFailure(error);
  process.exit(1);
}
