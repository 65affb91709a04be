import { choosePort } from './choose-port.ts';
import { addExport, addToTable, choosePrefix } from './edit.ts';
import {
  camel,
  checkRemoteName,
  checkResourceName,
  checkServiceName,
  pascal,
  plural,
  sentence,
  snake,
  words,
} from './names.ts';
import { Refusal } from './refusal.ts';
import { type File, renderTemplate } from './render.ts';
import { contractsFile, partsFile, type Repository } from './repository.ts';

export interface Plan {
  kind: 'service' | 'remote';
  folder: string;
  port: number;
  /** New files. */
  files: File[];
  /** Files that are there, with their new content. */
  edits: File[];
}
interface Wish {
  name: string;
  port?: string | undefined;
  resource?: string | undefined;
}

/** All that a new service is made of. Pure: nothing is written, and whatever speaks against it is thrown. */
export function planService({ name, port: wished, resource = name }: Wish, repository: Repository): Plan {
  checkServiceName(name);
  if (repository.services.includes(name)) throw new Refusal(`services/${name} is there already.`);
  checkResourceName(resource);
  const { exports } = JSON.parse(repository.contractsPackage) as { exports: Record<string, string> };
  if (exports[`./${name}`])
    throw new Refusal(`"${name}" is a part of @souk/contracts that is no service: choose another name.`);

  const port = choosePort({ kind: 'service', name, port: wished }, repository.ports);
  const many = plural(resource);
  const folder = `services/${name}`;
  const key = /-/.test(name) ? `'${name}'` : name;
  return {
    kind: 'service',
    folder,
    port,
    files: renderTemplate('service', folder, {
      service: name,
      item: camel(resource),
      Item: pascal(resource),
      items: camel(many),
      Items: pascal(many),
      itemKebab: resource,
      itemsKebab: many,
      itemsSnake: snake(many),
      itemWords: words(resource),
      itemsWords: words(many),
      ItemsWords: sentence(many),
    }),
    edits: [
      { path: partsFile, content: addToTable(repository.partsSource, 'serviceTable', `${key}: { port: ${port} },`) },
      { path: contractsFile, content: addExport(repository.contractsPackage, name, `./src/${name}.generated.ts`) },
    ],
  };
}

/** All that a new remote is made of. Pure, as above. */
export function planRemote({ name, port: wished }: Wish, repository: Repository): Plan {
  checkRemoteName(name);
  if (repository.remotes.includes(name)) throw new Refusal(`apps/${name}-mf is there already.`);
  if (repository.paths.includes(name)) throw new Refusal(`Another remote owns /${name}: choose another name.`);
  const port = choosePort({ kind: 'remote', name, port: wished }, repository.ports);
  const folder = `apps/${name}-mf`;
  const line = `${name}: { port: ${port}, after: [] },`;
  return {
    kind: 'remote',
    folder,
    port,
    files: renderTemplate('remote', folder, {
      remote: name,
      Remote: pascal(name),
      prefix: choosePrefix(name, repository.prefixes),
      port: String(port),
    }),
    edits: [{ path: partsFile, content: addToTable(repository.partsSource, 'remoteTable', line) }],
  };
}
