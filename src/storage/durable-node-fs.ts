import { fsyncSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';

interface EmscriptenStream {
  readonly nfd: number;
}

interface EmscriptenModule {
  readonly NODEFS: { stream_ops: { fsync?: (stream: EmscriptenStream) => number } };
}

/**
 * PGlite's file system with the one operation it lacks: without it `fsync = on` reaches no disk, and a power cut can
 * lose what was acknowledged. Leans on internals of @electric-sql/pglite, which is therefore pinned exactly; a test
 * watches that the hook is called. `onSync` is told of each call.
 */
export class DurableNodeFs extends NodeFS {
  readonly #onSync: () => void;

  constructor(directory: string, onSync: () => void = () => {}) {
    super(directory);
    this.#onSync = onSync;
  }

  override async init(...[pg, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options);
    const addFsync = (module: unknown): void => {
      (module as EmscriptenModule).NODEFS.stream_ops.fsync = (stream) => {
        fsyncSync(stream.nfd);
        this.#onSync();
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...asList(emscriptenOpts.preRun), addFsync] } };
  }
}

function asList<T>(value: T | T[] | undefined): T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
