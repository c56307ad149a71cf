import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/**/*.test.ts"],
    globalSetup: "test/support/compile-kernel.ts",
    // Every processor: vitest would leave one idle, which of two is half of the time.
    maxWorkers: availableParallelism(),
    // Test files of a process share the modules they load, so that each source is loaded and made fast once.
    isolate: false,
    testTimeout: 60_000,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/register/kernel/**"], // AssemblyScript: another language in the same dress
      // Just under today's figures; they only rise. The host is also run in processes of their own, which do not count.
      thresholds: { statements: 93, branches: 85, functions: 93, lines: 94 },
      reporter: ["text-summary"],
    },
  },
});
