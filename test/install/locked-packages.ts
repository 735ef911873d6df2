import { readFileSync } from 'node:fs';

type Names = Readonly<Record<string, string>>;

export interface LockedPackage {
  readonly name?: string;
  readonly version: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Names;
  readonly devDependencies?: Names;
  readonly optionalDependencies?: Names;
}

export const lockText = readFileSync('package-lock.json', 'utf8');

/** The packages of package-lock.json by the folder they are put in; the project itself is ''. */
export const lockedPackages: ReadonlyMap<string, LockedPackage> = new Map(
  Object.entries(JSON.parse(lockText).packages),
);

/** Where a package in `folder` finds `name`, looking upwards as Node does; undefined: nothing is locked there. */
export function lockedFrom(folder: string, name: string): LockedPackage | undefined {
  const here = lockedPackages.get(`${folder ? `${folder}/` : ''}node_modules/${name}`);
  if (here !== undefined || folder === '') return here;
  const parent = folder.lastIndexOf('/node_modules/');
  return lockedFrom(parent === -1 ? '' : folder.slice(0, parent), name);
}
