// Compiles the kernel, which scans rows and passes over them, from AssemblyScript to WebAssembly. The compiler alone takes
// half of the build's time and 100 MB of the installation; what it makes are a few kilobytes, which the package ships.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = new URL("../", import.meta.url);
const sources = ["src/register/kernel/kernel.ts", "src/register/kernel/passes.ts"];

/** Writes the kernel to a file. */
export async function buildKernel(target) {
  const { main } = await import("assemblyscript/asc");
  const output = fileURLToPath(target);
  const { error, stderr } = await main(
    [
      ...sources,
      ...["--outFile", output, "--baseDir", fileURLToPath(root)],
      // The kernel lays its memory out itself: no allocator, no collector, the memory comes from outside. What the
      // compiler puts there of its own (a few words) stands below the settings.
      ...["--runtime", "stub", "--importMemory", "--memoryBase", "64"],
      ...["-O3", "--noAssert", "--enable", "simd"],
    ],
    {
      writeFile: (path, contents) => {
        mkdirSync(new URL(".", target), { recursive: true });
        if (path.endsWith(".wasm")) writeFileSync(target, contents);
      },
    },
  );
  if (error) throw new Error(`the kernel does not compile\n${stderr.toString()}`, { cause: error });
}

const [, program, target] = process.argv;
if (program === fileURLToPath(import.meta.url) && target !== undefined) {
  await buildKernel(pathToFileURL(target));
}
