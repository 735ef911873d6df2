// Plain JavaScript on purpose: an older Node cannot read the TypeScript that would tell it so.
const OLDEST = 24;
if (Number(process.versions.node.split('.')[0]) < OLDEST) {
  console.error(
    `Passkey Guide needs Node ${OLDEST} or newer; this is ${process.versions.node}. After "npm ci", the npm scripts bring their own.`,
  );
  process.exit(1);
}
