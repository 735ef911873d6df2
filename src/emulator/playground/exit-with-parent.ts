// Loaded into the chat page's process before its own program. When the demo is killed, even with -9, the channel between
// the two closes; without this the chat page would live on and keep its port.
process.once('disconnect', () => process.exit(0));
