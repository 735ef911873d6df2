// Loaded into the chat page's process, which has no option for it: whoever reaches the page is the person in the chat.
import { Server } from 'node:net';

const { listen } = Server.prototype;
Server.prototype.listen = function (this: Server, port?: unknown, ...rest: unknown[]): Server {
  const given =
    typeof port === 'number' && typeof rest[0] !== 'string' ? [port, '127.0.0.1', ...rest] : [port, ...rest];
  return Reflect.apply(listen, this, given) as Server;
} as typeof listen;
