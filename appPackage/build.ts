import { buildPackage } from './build-package.ts';
import { readPackageFlags } from './package-flags.ts';

try {
  console.log(`Wrote ${buildPackage(readPackageFlags(process.argv.slice(2)))}: upload it in the Teams admin center.`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
