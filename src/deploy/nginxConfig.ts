import { binaryTypes, namedTypes, textTypes, unknownType } from "./contentType.ts";
import { type ByFolder, headers } from "./headers.ts";

/** The settings by which nginx serves a site as `npm start` does: deploy/nginx.conf, made of the same tables. */
export function nginxConfig(): string {
  return `# Made of src/deploy/headers.ts and contentType.ts: change those, and run vitest -u tests/deploy.
# For /etc/nginx/conf.d/. The site stands in /srv/monitor. Something before it speaks HTTPS.

types_hash_max_size 2048;

${Object.entries(headers).map(map).join("\n\n")}

server {
  listen 8080;
  root /srv/monitor;

  index index.html;
  error_page 404 /404.html;
  absolute_redirect off;
  server_tokens off;

  types {
${[...Object.entries(textTypes), ...Object.entries(binaryTypes)].map(([end, type]) => `    ${type} ${end};`).join("\n")}
  }
  default_type ${unknownType};
  charset utf-8;
  charset_types ${besidesHtml.join(" ")};

  gzip on;
  gzip_vary on;
  gzip_proxied any;
  gzip_min_length 0;
  gzip_types ${[...besidesHtml, binaryTypes.wasm].join(" ")};

${Object.keys(headers)
  .map((name) => `  add_header ${name} $${variable(name)} always;`)
  .join("\n")}

${namedTypes.map(([name, type]) => `  location ~ ${name.source} {\n    types {}\n    default_type ${type};\n  }`).join("\n")}
}
`;
}

/** Text that nginx does not know as such of itself. */
const besidesHtml = [...Object.values(textTypes), ...namedTypes.map(([, type]) => type)].filter(
  (type) => type !== "text/html",
);

const variable = (header: string) => `site_${header.replaceAll("-", "_")}`;

function map([name, values]: [string, ByFolder]): string {
  const lines = Object.entries(values).map(([folder, value]) =>
    folder === "/" ? `  default "${value}";` : `  ~^${folder} "${value}";`,
  );
  return `map $uri $${variable(name)} {\n${lines.join("\n")}\n}`;
}
