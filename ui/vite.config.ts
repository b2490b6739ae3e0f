import { fileURLToPath } from "node:url";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * The policy the shell serves the page under (tauri.conf.json). The fake preview serves the same
 * one, so that a screen which would break it in the window breaks it in Chromium too.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src ipc: http://ipc.localhost",
].join("; ");

/**
 * The order of the cascade layers, in front of every style sheet of ours: bundling decides which one
 * the page loads first, and the first one to name a layer decides its place.
 */
const layerOrder: Plugin = {
  name: "layer-order",
  enforce: "pre",
  transform: (code, id) =>
    id.includes("/ui/src/") && id.split("?")[0]?.endsWith(".css") === true
      ? { code: `@layer reset, base, components, features, states;\n${code}`, map: null }
      : null,
};

export default defineConfig(({ mode }) => {
  const fake = mode === "fake";
  return {
    // The fake pages stand at the root as well, so one relative base serves both.
    base: "./",
    clearScreen: false,
    // Words of react-aria itself: only the languages OkiCRM speaks.
    plugins: [
      layerOrder,
      react(),
      { ...optimizeLocales.vite({ locales: ["en-GB", "en-US", "de-DE"] }), enforce: "pre" as const },
    ],
    resolve: { alias: { "~": here("./src") } },
    server: {
      host: "127.0.0.1",
      port: 5173,
      strictPort: true,
      // Words are shared with the PDFs and mails, so they live beside the core.
      fs: { allow: [here("."), here("../src-tauri/core/locales")] },
    },
    preview: { host: "127.0.0.1", port: 5174, headers: { "Content-Security-Policy": contentSecurityPolicy } },
    build: {
      target: "safari16.4",
      outDir: fake ? "dist-fake" : "dist",
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      // No data: URLs for fonts and images: the policy allows files only.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: fake ? [here("fake.html"), here("gallery.html")] : [here("index.html")],
        output: {
          codeSplitting: {
            groups: [
              // One file of words per language, loaded when that language is chosen.
              {
                debugName: "words",
                name: (id: string) => /core\/locales\/([^/]+)\//.exec(id)?.[1]?.replace(/^/, "words-") ?? null,
              },
            ],
          },
        },
      },
    },
    test: {
      environment: "jsdom",
      setupFiles: ["src/dev/testSetup.ts"],
      include: ["src/**/*.test.{ts,tsx}"],
      css: { modules: { classNameStrategy: "non-scoped" as const } },
      restoreMocks: true,
      // Queries by role are slow in jsdom, and the machines that run this are busy.
      testTimeout: 30_000,
    },
  };
});
