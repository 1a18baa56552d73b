/** Starts a kernel, a few routines in WebAssembly over a memory of their own, where that is at hand. */
import { moduleOf, type Routine } from "./words.js";

const PAGE = 65_536;

/** The memory a kernel works in, and its routines by name. They are given places in that memory, in bytes. */
export interface Kernel<Name extends string> {
  readonly buffer: ArrayBuffer;
  readonly routines: Readonly<Record<Name, (...given: readonly number[]) => void>>;
}

/** What is used of WebAssembly; not every place has it. */
interface Assembly {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, object>>>>,
  ) => { readonly exports: object };
}

/** What routines were compiled to: many memories may ask for the same ones. */
const modules = new WeakMap<object, object>();

/**
 * @param bytes how much memory the routines need; it cannot grow
 * @returns `null` where WebAssembly is not allowed, knows no vectors, or has no memory left
 */
export function startKernel<Name extends string>(
  routines: readonly (Routine & { readonly name: Name })[],
  bytes: number,
): Kernel<Name> | null {
  const { WebAssembly: assembly } = globalThis as { readonly WebAssembly?: Assembly };
  if (assembly === undefined) return null;
  try {
    const memory = new assembly.Memory({ initial: Math.ceil(bytes / PAGE) });
    const compiled = modules.get(routines) ?? new assembly.Module(moduleOf(routines));
    modules.set(routines, compiled);
    const { exports } = new assembly.Instance(compiled, { kernel: { memory } });
    return { buffer: memory.buffer, routines: exports as Kernel<Name>["routines"] };
  } catch {
    return null;
  }
}

/** Gives places one behind the other, each at a multiple of sixteen. */
export function memoryRoom(taken: number): (bytes: number) => number {
  let end = taken;
  return (bytes) => {
    const at = Math.ceil(end / 16) * 16;
    end = at + bytes;
    return at;
  };
}
