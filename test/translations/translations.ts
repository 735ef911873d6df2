import { accept, staleIn, translatedLanguages } from './ledger.ts';

const [option, language, ...files] = process.argv.slice(2);
if (option === '--accept' && language) accept(language, files);
else if (option) {
  console.error(
    'Usage: npm run translations [-- --accept LANGUAGE [FILE...]]   (files such as answers/lost-or-stolen)',
  );
  process.exitCode = 2;
}
for (const each of translatedLanguages()) {
  const stale = staleIn(each);
  console.log(
    `${each}: ${stale.length === 0 ? 'every translation fits its English text' : `${stale.length} to look at`}`,
  );
  for (const file of stale) console.log(`  ${file}`);
}
