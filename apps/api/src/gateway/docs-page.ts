import { documentedErrors, type AnyEndpoint } from "@magokoro/contract/core/endpoint";

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const STYLE = `body{font:16px/1.7 sans-serif;max-width:1100px;margin:2rem auto;padding:0 1rem;color:#1f2a35}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #d5dde5;vertical-align:top;font-size:14px}
code{white-space:nowrap}h2{margin-top:2rem}`;

/** A plain page of every operation, without scripts; the machine-readable document is beside it. */
export function docsPage(endpoints: readonly AnyEndpoint[]): string {
  const tags = [...new Set(endpoints.map((endpoint) => endpoint.tag))];
  const sections = tags.map((tag) =>
    section(
      tag,
      endpoints.filter((endpoint) => endpoint.tag === tag),
    ),
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>まごころサポート API</title><style>${STYLE}</style></head><body><h1>まごころサポート API</h1>
<p>Made from the contract's descriptors. The OpenAPI 3.1 document: <a href="/api/openapi.json">/api/openapi.json</a></p>
${sections.join("\n")}</body></html>`;
}

function section(tag: string, endpoints: readonly AnyEndpoint[]): string {
  return `<h2 id="${escapeHtml(tag)}">${escapeHtml(tag)}</h2>
<table><thead><tr><th>Operation</th><th>What it does</th><th>Who</th><th>Errors</th></tr></thead><tbody>${endpoints.map(row).join("")}</tbody></table>`;
}

function row(endpoint: AnyEndpoint): string {
  const who =
    endpoint.access === "public"
      ? "anybody"
      : `${endpoint.access.roles.join(", ")} · ${endpoint.access.permission}`;
  return `<tr><td><code>${endpoint.method} ${escapeHtml(endpoint.path)}</code></td><td>${escapeHtml(endpoint.summary)}</td><td>${who}</td><td>${documentedErrors(endpoint).join(" ")}</td></tr>`;
}
