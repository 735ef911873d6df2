const plain: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ı: 'i', ø: 'o', ö: 'oe', ü: 'ue', ä: 'ae' };

/** "Jürgen.Böhm" → "juergen.boehm", with a number behind it when taken; the result is added to `taken`. */
export function mailName(name: string, taken: Set<string>): string {
  const base = name
    .toLowerCase()
    .replace(/[ßłıøöüä]/g, (letter) => plain[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z.-]/g, '');
  let result = base;
  for (let number = 2; taken.has(result); number++) result = `${base}${number}`;
  taken.add(result);
  return result;
}
