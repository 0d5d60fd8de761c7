import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { stripTypeScriptTypes } from "node:module";
import type { AddressInfo } from "node:net";

const root = new URL("../../", import.meta.url);

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data:";

const contentTypes: Record<string, string> = {
  html: "text/html; charset=utf-8",
  css: "text/css",
  js: "text/javascript",
  ts: "text/javascript",
  mjs: "text/javascript",
  json: "application/json",
};

/** Serves these files, and the scripts of src as a browser can read them, under the policy of the site. */
export async function serveSources(
  files: Record<string, string | Uint8Array>,
): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const body = files[path] ?? source(path);
    const type = contentTypes[path.split(".").at(-1) ?? ""] ?? (path.endsWith("/") ? contentTypes.html : undefined);
    response.writeHead(body === null ? 404 : 200, {
      "content-type": type ?? "application/octet-stream",
      "content-security-policy": policy,
    });
    response.end(body ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

function source(path: string): string | null {
  if (!/^\/(src\/(client|charts|comparison|domain|statistics|views)|node_modules\/d3-[a-z-]+)\//.test(path))
    return null;
  const text = readFileSync(new URL(`.${path}`, root), "utf8");
  return resolvePackages(path.endsWith(".ts") ? stripTypeScriptTypes(text) : text);
}

/** D3 comes as modules that a browser can load as they are; only their names need an address. */
function resolvePackages(script: string): string {
  return script.replace(/from ?["'](d3-[a-z-]+)["']/g, 'from "/node_modules/$1/dist/$1.mjs"');
}
