/** What is used of WebAssembly; Node's types leave it out, and so does a Node that may not compile at run time. */
declare const WebAssembly:
  | undefined
  | {
      readonly CompileError: new () => Error;
      readonly Module: new (bytes: Uint8Array) => object;
      readonly Memory: new (size: { initial: number; maximum: number }) => KernelMemory;
      readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
    };

/** Memory of a kernel. */
export interface KernelMemory {
  readonly buffer: ArrayBuffer;
}

/** Unit: bytes. */
const pageSize = 65_536;

// Purely a memory: the scanner and the passes over what it has read are one module.
const modules = new WeakMap<Uint8Array, object>();

/**
 * The module of a kernel's bytes. Missing: undefined where the processor has none of the instructions it is made of, or
 * Node may not compile.
 */
export function kernelModule(bytes: Uint8Array): object | undefined {
  if (typeof WebAssembly === "undefined") return undefined;
  const known = modules.get(bytes);
  if (known !== undefined) return known;
  try {
    const module = new WebAssembly.Module(bytes);
    modules.set(bytes, module);
    return module;
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) return undefined;
    throw error;
  }
}

/**
 * Memory of at least so many bytes, all 0. It does not grow: where a process may have little address space, as much is
 * taken at once as it might grow to. Missing: undefined where not even that much can be had.
 */
export function kernelMemory(size: number): KernelMemory | undefined {
  if (typeof WebAssembly === "undefined") return undefined;
  const pages = Math.ceil(size / pageSize);
  try {
    return new WebAssembly.Memory({ initial: pages, maximum: pages });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Starts a module on a memory: answers what it exports. */
export function startModule(module: object, memory: KernelMemory): unknown {
  if (typeof WebAssembly === "undefined") throw new Error("a module was made without WebAssembly");
  return new WebAssembly.Instance(module, { env: { memory } }).exports;
}
